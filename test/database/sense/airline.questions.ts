import { cityOutsideCode, emailOfAnother, otherCode } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of `airline.sql`. */
export const airline: readonly Question[] = [
  {
    name: 'an aircraft is built, delivered, retired',
    since: 'order',
    sql: `SELECT count(*) FROM "Aircraft" WHERE "deliveredOn" < "manufacturedOn" OR "retiredOn" < greatest("manufacturedOn", "deliveredOn")`,
  },
  {
    name: 'a flight is planned to arrive after it departs',
    since: 'order',
    sql: `SELECT count(*) FROM "Flight" WHERE "scheduledArrival" <= "scheduledDeparture"`,
  },
  {
    name: 'a flight arrives after it departed',
    since: 'order',
    sql: `SELECT count(*) FROM "Flight" WHERE "actualArrival" <= "actualDeparture"`,
  },
  {
    name: 'a passport is issued to the born, and before it expires',
    since: 'order',
    sql: `SELECT count(*) FROM "Passenger" WHERE "passportIssuedOn" < "dateOfBirth" OR "passportExpiresOn" <= "passportIssuedOn"`,
  },
  {
    name: 'a passenger is born, registered, changed',
    since: 'order',
    sql: `SELECT count(*) FROM "Passenger" WHERE "createdAt" < "dateOfBirth" OR "updatedAt" < "createdAt"`,
  },
  {
    name: 'a booking is made, confirmed or cancelled, refunded',
    since: 'order',
    sql: `SELECT count(*) FROM "Booking" WHERE "confirmedAt" < "bookedAt" OR "cancelledAt" < "bookedAt" OR "refundedAt" < greatest("bookedAt", "confirmedAt", "cancelledAt")`,
  },
  {
    name: 'one checks in, then boards',
    since: 'order',
    sql: `SELECT count(*) FROM "Ticket" WHERE "boardedAt" < "checkedInAt"`,
  },
  {
    name: 'a bag is claimed after it was dropped off',
    since: 'order',
    sql: `SELECT count(*) FROM "Bag" WHERE "claimedAt" < "droppedOffAt"`,
  },
  {
    name: 'a crew member is born, grows up, is hired, leaves',
    since: 'order',
    sql: `SELECT count(*) FROM "CrewMember" WHERE "hiredOn" < "birthDate" + interval '14 years' OR "terminatedOn" < "hiredOn"`,
  },
  {
    name: 'no flight departed, arrived or was cancelled in the future',
    since: 'order',
    sql: `SELECT count(*) FROM "Flight" WHERE greatest("actualDeparture", "actualArrival", "cancelledAt") > ${NOW}`,
  },
  {
    name: 'no booking has a moment in the future',
    since: 'order',
    sql: `SELECT count(*) FROM "Booking" WHERE greatest("bookedAt", "confirmedAt", "cancelledAt", "refundedAt") > ${NOW}`,
  },
  {
    name: 'nobody was born, and no passport issued, in the future',
    since: 'order',
    sql: `SELECT count(*) FROM "Passenger" WHERE greatest("dateOfBirth", "passportIssuedOn") > ${NOW}`,
  },
  {
    name: 'a flight departs after its aircraft was delivered',
    since: 'parents',
    sql: `SELECT count(*) FROM "Flight" AS f JOIN "Aircraft" AS a ON a."id" = f."aircraftId" WHERE f."scheduledDeparture"::date < a."deliveredOn"`,
  },
  {
    name: 'one books and joins once registered',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'Booking' AS source, "passengerId", "bookedAt" AS at FROM "Booking" UNION ALL SELECT 'LoyaltyAccount', "passengerId", "joinedAt" FROM "LoyaltyAccount") AS m
      JOIN "Passenger" AS p ON p."id" = m."passengerId" WHERE m.at < p."createdAt"`,
  },
  {
    name: 'one checks in and boards after the booking was made',
    since: 'parents',
    sql: `SELECT count(*) FROM "Ticket" AS t JOIN "Booking" AS b ON b."id" = t."bookingId" WHERE least(t."checkedInAt", t."boardedAt") < b."bookedAt"`,
  },
  {
    name: 'actual departure is set exactly for what has departed',
    since: 'status',
    sql: `SELECT count(*) FROM "Flight" WHERE ("status" IN ('DEPARTED', 'ARRIVED')) <> ("actualDeparture" IS NOT NULL)`,
  },
  {
    name: 'actual arrival is set exactly for what has arrived',
    since: 'status',
    sql: `SELECT count(*) FROM "Flight" WHERE ("status" = 'ARRIVED') <> ("actualArrival" IS NOT NULL)`,
  },
  {
    name: 'only a cancelled flight has a moment and a reason for it',
    since: 'status',
    sql: `SELECT count(*) FROM "Flight" WHERE ("status" = 'CANCELLED') <> ("cancelledAt" IS NOT NULL) OR "cancellationReason" IS NOT NULL AND "status" <> 'CANCELLED'`,
  },
  {
    name: 'confirmedAt is set for the confirmed, and not for the pending',
    since: 'status',
    sql: `SELECT count(*) FROM "Booking" WHERE "status" = 'CONFIRMED' AND "confirmedAt" IS NULL OR "status" = 'PENDING' AND "confirmedAt" IS NOT NULL`,
  },
  {
    name: 'cancelledAt is set for the cancelled, and not for the pending and confirmed',
    since: 'status',
    sql: `SELECT count(*) FROM "Booking" WHERE "status" = 'CANCELLED' AND "cancelledAt" IS NULL OR "status" IN ('PENDING', 'CONFIRMED') AND "cancelledAt" IS NOT NULL`,
  },
  {
    name: 'only what was given up has a reason for it',
    since: 'status',
    sql: `SELECT count(*) FROM "Booking" WHERE "cancellationReason" IS NOT NULL AND "status" IN ('PENDING', 'CONFIRMED')`,
  },
  {
    name: 'refundedAt is set for the refunded, and not for the pending and confirmed',
    since: 'status',
    sql: `SELECT count(*) FROM "Booking" WHERE "status" = 'REFUNDED' AND "refundedAt" IS NULL OR "status" IN ('PENDING', 'CONFIRMED') AND "refundedAt" IS NOT NULL`,
  },
  {
    name: 'one is checked in exactly when it says since when',
    since: 'status',
    sql: `SELECT count(*) FROM "Ticket" WHERE "isCheckedIn" <> ("checkedInAt" IS NOT NULL)`,
  },
  {
    name: 'subtotal plus tax less discount is the total',
    since: 'amounts',
    sql: `SELECT count(*) FROM "Booking" WHERE "total" <> "subtotal" + "tax" - "discount"`,
  },
  {
    name: 'points earned less points redeemed is the balance',
    since: 'amounts',
    sql: `SELECT count(*) FROM "LoyaltyAccount" WHERE "pointsBalance" <> "pointsEarned" - "pointsRedeemed"`,
  },
  {
    name: 'ticketsCount counts',
    since: 'sums',
    sql: `SELECT count(*) FROM "Booking" AS b WHERE "ticketsCount" <> (SELECT count(*) FROM "Ticket" AS t WHERE t."bookingId" = b."id")`,
  },
  {
    name: "a passenger's e-mail is made of the passenger's names",
    since: 'agreement',
    sql: emailOfAnother('"Passenger"', '"email"', '"firstName"', '"lastName"'),
  },
  {
    name: "a crew member's e-mail is made of the crew member's names",
    since: 'agreement',
    sql: emailOfAnother('"CrewMember"', '"email"', '"firstName"', '"lastName"'),
  },
  {
    name: "an airport's city is in its country",
    since: 'agreement',
    sql: cityOutsideCode('"Airport"', '"city"', '"countryCode"'),
  },
  {
    name: "an airport's country has its own letters",
    since: 'agreement',
    sql: otherCode('"Airport"', '"country"', '"countryCode"'),
  },
  {
    name: 'no route leads to where it starts',
    since: 'agreement',
    sql: `SELECT count(*) FROM "Route" WHERE "originCode" = "destinationCode"`,
  },
  {
    name: 'minFare is not above maxFare',
    since: 'ranges',
    sql: `SELECT count(*) FROM "Route" WHERE "minFare" > "maxFare" OR "minFare" < 0`,
  },
  {
    name: 'places are on the globe',
    since: 'ranges',
    sql: `SELECT count(*) FROM "Airport" WHERE "latitude" NOT BETWEEN -90 AND 90 OR "longitude" NOT BETWEEN -180 AND 180`,
  },
  {
    name: 'an aircraft has seats, and a route a length',
    since: 'ranges',
    sql: `SELECT count(*) FROM (SELECT 'Aircraft' AS source, "seatCapacity" AS size FROM "Aircraft" UNION ALL SELECT 'Route', "distanceKm" FROM "Route") AS s WHERE size <= 0`,
  },
  {
    name: 'no more points are redeemed than were earned',
    since: 'ranges',
    sql: `SELECT count(*) FROM "LoyaltyAccount" WHERE "pointsRedeemed" > "pointsEarned" OR "pointsRedeemed" < 0`,
  },
];
