CREATE TABLE U&"d\0061t\+000061" (U&"\00e4b" int PRIMARY KEY, "naïve" text, "日本語" text NOT NULL, größe numeric(4,1), "semi;colon" int, "quo""te" int, "a.b" text, "CamelCase" int, "select" int, U&"d!0061!0061" UESCAPE '!' int);
CREATE TABLE Üben (ID int PRIMARY KEY, Mixed_Case int REFERENCES "data" ("äb"));
COMMENT ON TABLE "data" IS U&'d\0061';
CREATE TABLE "data2" ("x" int DEFAULT 1 CHECK ("x" > 0), "y$1" text DEFAULT U&'\0041', _z int);
CREATE TABLE "table" ("primary" int, "check" int CHECK ("check" > 0), "default" text DEFAULT E'tab\there', PRIMARY KEY ("primary"));
