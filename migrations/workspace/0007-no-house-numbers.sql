-- The order of whole addresses, which begin with a house number: nobody asks for it, and it was the largest index of a contact.
drop index {w}."contact_address_order";
drop index {w}."company_address_order";
