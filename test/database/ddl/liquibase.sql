--liquibase formatted sql
--changeset bob:1 splitStatements:true endDelimiter:;
--comment a table
create table person (id int primary key, name varchar(50) not null);
--rollback drop table person;

--changeset bob:2
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'company'
create table company (id int primary key, person_id int references person);
--rollback drop table company;
/* liquibase rollback
drop table other;
*/
--changeset bob:3
alter table person add column country varchar(2);
--rollback alter table person drop column country;
