import { emailOfAnother } from './agreement';
import { NOW, type Question } from './question';

/** What is expected of `school.sql`. */
export const school: readonly Question[] = [
  {
    name: 'a year ends after it starts',
    since: 'order',
    sql: 'SELECT count(*) FROM academic_years WHERE end_date <= start_date',
  },
  {
    name: 'a term ends after it starts',
    since: 'order',
    sql: 'SELECT count(*) FROM terms WHERE ends_on <= starts_on',
  },
  {
    name: 'a teacher is born, grows up, is hired, leaves',
    since: 'order',
    sql: "SELECT count(*) FROM teachers WHERE hire_date < birth_date + interval '14 years' OR leave_date < hire_date",
  },
  {
    name: 'a student is born, enrolled, and then graduates or withdraws',
    since: 'order',
    sql: 'SELECT count(*) FROM students WHERE enrolled_on <= birth_date OR graduated_on < enrolled_on OR withdrawn_on < enrolled_on',
  },
  {
    name: 'a lesson ends after it starts',
    since: 'order',
    sql: 'SELECT count(*) FROM sections WHERE end_time <= start_time',
  },
  {
    name: 'an exam ends after it starts',
    since: 'order',
    sql: 'SELECT count(*) FROM exams WHERE ends_at <= starts_at',
  },
  {
    name: 'an enrolment is dropped after it was made',
    since: 'order',
    sql: 'SELECT count(*) FROM enrollments WHERE dropped_at < enrolled_at',
  },
  {
    name: 'an assignment is due after it was assigned',
    since: 'order',
    sql: 'SELECT count(*) FROM assignments WHERE due_on < assigned_on',
  },
  {
    name: 'work is graded after it was submitted',
    since: 'order',
    sql: 'SELECT count(*) FROM submissions WHERE graded_at < submitted_at',
  },
  {
    name: 'an invoice is issued before it is due or paid',
    since: 'order',
    sql: 'SELECT count(*) FROM tuition_invoices WHERE due_on < issued_on OR paid_on < issued_on',
  },
  {
    name: 'nobody was born, graduated or withdrew in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'students' AS source, greatest(birth_date, graduated_on, withdrawn_on) AS at FROM students UNION ALL SELECT 'teachers', birth_date FROM teachers) AS m
      WHERE at > ${NOW}`,
  },
  {
    name: 'nothing was submitted, graded, attended or paid in the future',
    since: 'order',
    sql: `SELECT count(*) FROM (SELECT 'submissions' AS source, greatest(submitted_at, graded_at) AS at FROM submissions UNION ALL SELECT 'attendance', attended_on FROM attendance
      UNION ALL SELECT 'tuition_invoices', paid_on FROM tuition_invoices) AS m WHERE at > ${NOW}`,
  },
  {
    name: 'a term starts in its year',
    since: 'parents',
    sql: 'SELECT count(*) FROM terms AS t JOIN academic_years AS y ON y.id = t.academic_year_id WHERE t.starts_on < y.start_date',
  },
  {
    name: 'one takes part once enrolled at the school',
    since: 'parents',
    sql: 'SELECT count(*) FROM enrollments AS e JOIN students AS s ON s.id = e.student_id WHERE e.enrolled_at::date < s.enrolled_on',
  },
  {
    name: 'work is submitted after it was assigned',
    since: 'parents',
    sql: 'SELECT count(*) FROM submissions AS s JOIN assignments AS a ON a.id = s.assignment_id WHERE s.submitted_at::date < a.assigned_on',
  },
  {
    name: 'work is submitted, and lessons attended, once enrolled at the school',
    since: 'parents',
    sql: `SELECT count(*) FROM (SELECT 'submissions' AS source, student_id, submitted_at::date AS day FROM submissions UNION ALL SELECT 'attendance', student_id, attended_on FROM attendance) AS d
      JOIN students AS s ON s.id = d.student_id WHERE d.day < s.enrolled_on`,
  },
  {
    name: 'an invoice is issued once enrolled at the school',
    since: 'parents',
    sql: 'SELECT count(*) FROM tuition_invoices AS i JOIN students AS s ON s.id = i.student_id WHERE i.issued_on < s.enrolled_on',
  },
  {
    name: 'graduated_on is set exactly for graduates',
    since: 'status',
    sql: "SELECT count(*) FROM students WHERE (status = 'graduated') <> (graduated_on IS NOT NULL)",
  },
  {
    name: 'withdrawn_on is set exactly for the withdrawn',
    since: 'status',
    sql: "SELECT count(*) FROM students WHERE (status = 'withdrawn') <> (withdrawn_on IS NOT NULL)",
  },
  {
    name: 'paid_on is set for what is paid, and not for what is open',
    since: 'status',
    sql: "SELECT count(*) FROM tuition_invoices WHERE status = 'paid' AND paid_on IS NULL OR status = 'open' AND paid_on IS NOT NULL",
  },
  {
    name: 'work is graded exactly when it says since when',
    since: 'status',
    sql: 'SELECT count(*) FROM submissions WHERE is_graded <> (graded_at IS NOT NULL)',
  },
  {
    name: 'fee less discount is the total',
    since: 'amounts',
    sql: 'SELECT count(*) FROM tuition_invoices WHERE total <> tuition_fee - discount',
  },
  {
    name: 'enrollments_count counts',
    since: 'sums',
    sql: 'SELECT count(*) FROM sections AS s WHERE enrollments_count <> (SELECT count(*) FROM enrollments WHERE section_id = s.id)',
  },
  {
    name: 'no work has more points than its assignment gives',
    since: 'sums',
    sql: 'SELECT count(*) FROM submissions AS s JOIN assignments AS a ON a.id = s.assignment_id WHERE s.points > a.max_points',
  },
  {
    name: "a teacher's e-mail is made of the teacher's names",
    since: 'agreement',
    sql: emailOfAnother('teachers', 'email', 'first_name', 'last_name'),
  },
  {
    name: "a student's e-mail is made of the student's names",
    since: 'agreement',
    sql: emailOfAnother('students', 'email', 'first_name', 'last_name'),
  },
  {
    name: "a guardian's e-mail is made of the guardian's names",
    since: 'agreement',
    sql: emailOfAnother('guardians', 'email', 'first_name', 'last_name'),
  },
  {
    name: 'results are percentages',
    since: 'ranges',
    sql: 'SELECT count(*) FROM exam_results WHERE percentage NOT BETWEEN 0 AND 100',
  },
  {
    name: 'min_age is not above max_age',
    since: 'ranges',
    sql: 'SELECT count(*) FROM courses WHERE min_age > max_age OR min_age < 0',
  },
  {
    name: 'a discount is not above the fee',
    since: 'ranges',
    sql: 'SELECT count(*) FROM tuition_invoices WHERE discount > tuition_fee',
  },
];
