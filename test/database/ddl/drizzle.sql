CREATE TYPE "public"."kind" AS ENUM('a', 'b');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"uid" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" "kind" NOT NULL,
	"v" numeric(10, 2) DEFAULT '0.00',
	"created" timestamp with time zone DEFAULT now(),
	CONSTRAINT "accounts_uid_unique" UNIQUE("uid"),
	CONSTRAINT "v_pos" CHECK ("accounts"."v" >= 0)
);
--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "links" (
	"a" integer NOT NULL,
	"b" integer NOT NULL,
	CONSTRAINT "links_a_b_pk" PRIMARY KEY("a","b")
);
--> statement-breakpoint
DO $$ BEGIN
 ALTER TABLE "links" ADD CONSTRAINT "links_a_accounts_id_fk" FOREIGN KEY ("a") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
--> statement-breakpoint
CREATE UNIQUE INDEX IF NOT EXISTS "lower_uid" ON "accounts" USING btree (lower("uid"::text));--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "links" DROP CONSTRAINT "links_a_accounts_id_fk";
--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_a_fk" FOREIGN KEY ("a") REFERENCES "public"."accounts"("id");
