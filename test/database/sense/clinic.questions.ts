import { cityOutsideCountry, emailOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of `clinic.sql`. */
export const clinic: readonly Question[] = [
  {
    name: 'a doctor is born, grows up, is hired, leaves',
    since: 'order',
    sql: "SELECT count(*) FROM doctor WHERE hired_on < date_of_birth + interval '14 years' OR left_on < hired_on",
  },
  {
    name: 'a patient is born before death, and before being registered',
    since: 'order',
    sql: 'SELECT count(*) FROM patient WHERE date_of_death < date_of_birth OR registered_at::date < date_of_birth',
  },
  {
    name: 'a patient is changed after being registered',
    since: 'order',
    sql: 'SELECT count(*) FROM patient WHERE updated_at < registered_at',
  },
  {
    name: 'a policy is valid from its first day to its last',
    since: 'order',
    sql: 'SELECT count(*) FROM insurance_policy WHERE valid_to < valid_from',
  },
  {
    name: 'an appointment is booked, starts, ends',
    since: 'order',
    sql: 'SELECT count(*) FROM appointment WHERE scheduled_start < booked_at OR scheduled_end <= scheduled_start',
  },
  {
    name: 'one books, checks in, is done; or cancels',
    since: 'order',
    sql: 'SELECT count(*) FROM appointment WHERE checked_in_at < booked_at OR completed_at < greatest(booked_at, checked_in_at) OR cancelled_at < booked_at',
  },
  {
    name: 'one is discharged after being admitted',
    since: 'order',
    sql: 'SELECT count(*) FROM encounter WHERE discharged_at < admitted_at',
  },
  {
    name: 'a test is ordered, collected, reported',
    since: 'order',
    sql: 'SELECT count(*) FROM lab_result WHERE collected_at < ordered_at OR reported_at < greatest(ordered_at, collected_at)',
  },
  {
    name: 'a prescription ends after it starts',
    since: 'order',
    sql: 'SELECT count(*) FROM prescription WHERE end_date < start_date',
  },
  {
    name: 'an invoice is issued before it is due or paid',
    since: 'order',
    sql: 'SELECT count(*) FROM invoice WHERE due_on < issued_on OR paid_on < issued_on',
  },
  {
    name: 'nobody was born or died in the future',
    since: 'order',
    sql: `SELECT count(*) FROM patient WHERE greatest(date_of_birth, date_of_death) > ${NOW}`,
  },
  {
    name: 'what was done at an appointment was not in the future',
    since: 'order',
    sql: `SELECT count(*) FROM appointment WHERE greatest(booked_at, checked_in_at, completed_at, cancelled_at) > ${NOW}`,
  },
  {
    name: 'nobody was admitted, measured or tested in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'encounter' AS source, greatest(admitted_at, discharged_at) AS at FROM encounter UNION ALL SELECT 'vital_sign', measured_at FROM vital_sign
      UNION ALL SELECT 'lab_result', greatest(ordered_at, collected_at, reported_at) FROM lab_result) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'an appointment is booked once the patient is registered',
    since: 'parents',
    sql: 'SELECT count(*) FROM appointment AS a JOIN patient AS p USING (patient_id) WHERE a.booked_at < p.registered_at',
  },
  {
    name: 'one is admitted once registered, and after booking',
    since: 'parents',
    sql: `SELECT count(*) FROM encounter AS e JOIN patient AS p USING (patient_id) LEFT JOIN appointment AS a USING (appointment_id)
      WHERE e.admitted_at < p.registered_at OR e.admitted_at < a.booked_at`,
  },
  {
    name: 'vital signs are measured after admission',
    since: 'parents',
    sql: 'SELECT count(*) FROM vital_sign AS v JOIN encounter AS e USING (encounter_id) WHERE v.measured_at < e.admitted_at',
  },
  {
    name: 'a test is ordered after admission',
    since: 'parents',
    sql: 'SELECT count(*) FROM lab_result AS r JOIN encounter AS e USING (encounter_id) WHERE r.ordered_at < e.admitted_at',
  },
  {
    name: 'a prescription starts after admission',
    since: 'parents',
    sql: 'SELECT count(*) FROM prescription AS p JOIN encounter AS e USING (encounter_id) WHERE p.start_date < e.admitted_at::date',
  },
  {
    name: 'an invoice is issued after admission',
    since: 'parents',
    sql: 'SELECT count(*) FROM invoice AS i JOIN encounter AS e USING (encounter_id) WHERE i.issued_on < e.admitted_at::date',
  },
  {
    name: 'paid_on is set exactly for what was paid',
    since: 'status',
    sql: "SELECT count(*) FROM invoice WHERE (status = 'paid') <> (paid_on IS NOT NULL)",
  },
  {
    name: 'cancelled_at is set exactly for what was cancelled',
    since: 'status',
    sql: "SELECT count(*) FROM appointment WHERE (lower(status) IN ('cancelled', 'canceled')) <> (cancelled_at IS NOT NULL)",
  },
  {
    name: 'only a cancelled appointment has a reason for it',
    since: 'status',
    sql: "SELECT count(*) FROM appointment WHERE cancellation_reason IS NOT NULL AND lower(status) NOT IN ('cancelled', 'canceled')",
  },
  {
    name: 'completed_at is set for what is completed, and not for what is scheduled, cancelled or missed',
    since: 'status',
    sql: `SELECT count(*) FROM appointment WHERE lower(status) = 'completed' AND completed_at IS NULL
      OR lower(status) IN ('scheduled', 'pending', 'cancelled', 'canceled', 'no_show', 'no-show') AND completed_at IS NOT NULL`,
  },
  {
    name: 'quantity times unit price is the amount of a line',
    since: 'amounts',
    sql: 'SELECT count(*) FROM invoice_line WHERE amount <> qty * unit_price',
  },
  {
    name: 'subtotal plus tax less discount is the total',
    since: 'amounts',
    sql: 'SELECT count(*) FROM invoice WHERE total <> subtotal + tax - discount',
  },
  {
    name: "an invoice's subtotal is the sum of its lines",
    since: 'sums',
    sql: 'SELECT count(*) FROM invoice AS i WHERE subtotal <> (SELECT coalesce(sum(amount), 0) FROM invoice_line WHERE invoice_id = i.invoice_id)',
  },
  {
    name: "an encounter's patient is the appointment's",
    since: 'agreement',
    sql: 'SELECT count(*) FROM encounter AS e JOIN appointment AS a USING (appointment_id) WHERE e.patient_id <> a.patient_id',
  },
  {
    name: "a doctor's e-mail is made of the doctor's names",
    since: 'agreement',
    sql: emailOfAnother('doctor', 'email', 'first_name', 'last_name'),
  },
  {
    name: "a patient's e-mail is made of the patient's names",
    since: 'agreement',
    sql: emailOfAnother('patient', 'email', 'first_name', 'last_name'),
  },
  {
    name: "a patient's city is in its country",
    since: 'agreement',
    sql: cityOutsideCountry('patient', 'city', 'country'),
  },
  {
    name: 'diastolic pressure is below systolic',
    since: 'ranges',
    sql: 'SELECT count(*) FROM vital_sign WHERE diastolic_bp >= systolic_bp',
  },
  {
    name: 'normal_min is not above normal_max',
    since: 'ranges',
    sql: 'SELECT count(*) FROM lab_test WHERE normal_min > normal_max',
  },
  {
    name: 'coverage and oxygen are percentages',
    since: 'ranges',
    sql: `SELECT count(*) FROM (SELECT 'insurance_policy' AS source, coverage_percent AS percent FROM insurance_policy UNION ALL SELECT 'vital_sign', oxygen_percent FROM vital_sign) AS p
      WHERE percent NOT BETWEEN 0 AND 100`,
  },
  {
    name: 'no more refills are used than were allowed',
    since: 'ranges',
    sql: 'SELECT count(*) FROM prescription WHERE refills_used > refills_allowed',
  },
];
