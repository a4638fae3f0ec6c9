DROP TRIGGER plans_of_leavers ON users;
DROP FUNCTION plans_end_links;
UPDATE plans SET items = items - 'by_mentee' WHERE items ? 'by_mentee';
