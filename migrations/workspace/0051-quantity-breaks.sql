alter table {w}."price_list_item" add column "from_quantity" numeric;
