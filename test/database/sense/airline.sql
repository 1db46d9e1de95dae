-- A regional airline, as an ORM names things: quoted, camelCase, singular tables.

CREATE TYPE "FlightStatus" AS ENUM ('SCHEDULED', 'DEPARTED', 'ARRIVED', 'CANCELLED');
CREATE TYPE "BookingStatus" AS ENUM ('PENDING', 'CONFIRMED', 'CANCELLED', 'REFUNDED');
CREATE TYPE "CabinClass" AS ENUM ('ECONOMY', 'PREMIUM', 'BUSINESS');

CREATE TABLE "Airport" (
  "iataCode"     CHAR(3) NOT NULL,
  "name"         TEXT NOT NULL,
  "city"         TEXT NOT NULL,
  "country"      TEXT NOT NULL,
  "countryCode"  CHAR(2) NOT NULL,
  "timeZone"     TEXT NOT NULL,
  "latitude"     DOUBLE PRECISION NOT NULL,
  "longitude"    DOUBLE PRECISION NOT NULL,
  CONSTRAINT "Airport_pkey" PRIMARY KEY ("iataCode")
);

CREATE TABLE "Aircraft" (
  "id"              SERIAL NOT NULL,
  "tailNumber"      TEXT NOT NULL,
  "model"           TEXT NOT NULL,
  "seatCapacity"    INTEGER NOT NULL,
  "manufacturedOn"  DATE NOT NULL,
  "deliveredOn"     DATE NOT NULL,
  "retiredOn"       DATE,
  CONSTRAINT "Aircraft_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Aircraft_tailNumber_key" ON "Aircraft" ("tailNumber");

CREATE TABLE "Route" (
  "id"               SERIAL NOT NULL,
  "originCode"       CHAR(3) NOT NULL,
  "destinationCode"  CHAR(3) NOT NULL,
  "distanceKm"       INTEGER NOT NULL,
  "minFare"          DECIMAL(10,2) NOT NULL,
  "maxFare"          DECIMAL(10,2) NOT NULL,
  CONSTRAINT "Route_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Flight" (
  "id"                  UUID NOT NULL DEFAULT gen_random_uuid(),
  "flightNumber"        VARCHAR(8) NOT NULL,
  "routeId"             INTEGER NOT NULL,
  "aircraftId"          INTEGER NOT NULL,
  "status"              "FlightStatus" NOT NULL DEFAULT 'SCHEDULED',
  "scheduledDeparture"  TIMESTAMPTZ(3) NOT NULL,
  "scheduledArrival"    TIMESTAMPTZ(3) NOT NULL,
  "actualDeparture"     TIMESTAMPTZ(3),
  "actualArrival"       TIMESTAMPTZ(3),
  "cancelledAt"         TIMESTAMPTZ(3),
  "cancellationReason"  TEXT,
  "gate"                VARCHAR(5),
  CONSTRAINT "Flight_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Passenger" (
  "id"                 UUID NOT NULL DEFAULT gen_random_uuid(),
  "firstName"          TEXT NOT NULL,
  "lastName"           TEXT NOT NULL,
  "email"              TEXT NOT NULL,
  "phone"              TEXT,
  "dateOfBirth"        DATE NOT NULL,
  "passportNumber"     TEXT NOT NULL,
  "passportIssuedOn"   DATE NOT NULL,
  "passportExpiresOn"  DATE NOT NULL,
  "createdAt"          TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt"          TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Passenger_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Passenger_email_key" ON "Passenger" ("email");

CREATE TABLE "LoyaltyAccount" (
  "id"              SERIAL NOT NULL,
  "passengerId"     UUID NOT NULL,
  "memberNumber"    TEXT NOT NULL,
  "tier"            TEXT NOT NULL DEFAULT 'bronze',
  "pointsEarned"    INTEGER NOT NULL DEFAULT 0,
  "pointsRedeemed"  INTEGER NOT NULL DEFAULT 0,
  "pointsBalance"   INTEGER NOT NULL DEFAULT 0,
  "joinedAt"        TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "LoyaltyAccount_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "LoyaltyAccount_passengerId_key" ON "LoyaltyAccount" ("passengerId");

CREATE TABLE "Booking" (
  "id"                  UUID NOT NULL DEFAULT gen_random_uuid(),
  "reference"           CHAR(6) NOT NULL,
  "passengerId"         UUID NOT NULL,
  "status"              "BookingStatus" NOT NULL DEFAULT 'PENDING',
  "bookedAt"            TIMESTAMPTZ(3) NOT NULL,
  "confirmedAt"         TIMESTAMPTZ(3),
  "cancelledAt"         TIMESTAMPTZ(3),
  "cancellationReason"  TEXT,
  "refundedAt"          TIMESTAMPTZ(3),
  "subtotal"            DECIMAL(10,2) NOT NULL,
  "tax"                 DECIMAL(10,2) NOT NULL,
  "discount"            DECIMAL(10,2) NOT NULL DEFAULT 0,
  "total"               DECIMAL(10,2) NOT NULL,
  "ticketsCount"        INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Booking_reference_key" ON "Booking" ("reference");

CREATE TABLE "Ticket" (
  "id"           UUID NOT NULL DEFAULT gen_random_uuid(),
  "bookingId"    UUID NOT NULL,
  "flightId"     UUID NOT NULL,
  "cabin"        "CabinClass" NOT NULL,
  "seat"         VARCHAR(4),
  "price"        DECIMAL(10,2) NOT NULL,
  "isCheckedIn"  BOOLEAN NOT NULL DEFAULT false,
  "checkedInAt"  TIMESTAMPTZ(3),
  "boardedAt"    TIMESTAMPTZ(3),
  CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Bag" (
  "id"           SERIAL NOT NULL,
  "ticketId"     UUID NOT NULL,
  "tagNumber"    TEXT NOT NULL,
  "weightKg"     DECIMAL(4,1) NOT NULL CHECK ("weightKg" > 0),
  "droppedOffAt" TIMESTAMPTZ(3) NOT NULL,
  "claimedAt"    TIMESTAMPTZ(3),
  CONSTRAINT "Bag_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CrewMember" (
  "id"            SERIAL NOT NULL,
  "firstName"     TEXT NOT NULL,
  "lastName"      TEXT NOT NULL,
  "email"         TEXT NOT NULL,
  "role"          TEXT NOT NULL CHECK ("role" IN ('captain', 'first officer', 'purser', 'cabin crew')),
  "birthDate"     DATE NOT NULL,
  "hiredOn"       DATE NOT NULL,
  "terminatedOn"  DATE,
  CONSTRAINT "CrewMember_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "FlightCrew" (
  "flightId"      UUID NOT NULL,
  "crewMemberId"  INTEGER NOT NULL,
  CONSTRAINT "FlightCrew_pkey" PRIMARY KEY ("flightId", "crewMemberId")
);

ALTER TABLE "Route" ADD CONSTRAINT "Route_originCode_fkey" FOREIGN KEY ("originCode") REFERENCES "Airport" ("iataCode") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Route" ADD CONSTRAINT "Route_destinationCode_fkey" FOREIGN KEY ("destinationCode") REFERENCES "Airport" ("iataCode") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Flight" ADD CONSTRAINT "Flight_routeId_fkey" FOREIGN KEY ("routeId") REFERENCES "Route" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Flight" ADD CONSTRAINT "Flight_aircraftId_fkey" FOREIGN KEY ("aircraftId") REFERENCES "Aircraft" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LoyaltyAccount" ADD CONSTRAINT "LoyaltyAccount_passengerId_fkey" FOREIGN KEY ("passengerId") REFERENCES "Passenger" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_passengerId_fkey" FOREIGN KEY ("passengerId") REFERENCES "Passenger" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_flightId_fkey" FOREIGN KEY ("flightId") REFERENCES "Flight" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Bag" ADD CONSTRAINT "Bag_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FlightCrew" ADD CONSTRAINT "FlightCrew_flightId_fkey" FOREIGN KEY ("flightId") REFERENCES "Flight" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FlightCrew" ADD CONSTRAINT "FlightCrew_crewMemberId_fkey" FOREIGN KEY ("crewMemberId") REFERENCES "CrewMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
