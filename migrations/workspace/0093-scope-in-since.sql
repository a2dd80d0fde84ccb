-- What is put off or left out has not been added: it will have a day once it comes in.
update {w}.scope_item set added_on = null where verdict <> 'in';
