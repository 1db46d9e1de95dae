SELECT count(*) FROM loans;
