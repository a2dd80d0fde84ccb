-- That a list was taken out is counted; by whom and how much is nobody's business.
alter table {w}.export_taken drop column records, drop column taken_by;
