alter table {w}."gate_criterion" add column "signer_place" text;
-- What the programme's beginning asked of the sponsor, and gave to the CRM lead where there was none.
update {w}."gate_criterion" set "signer_place" = 'sponsor'
where "kind" = 'signed' and "name" in (
  'Le sponsor a signé sa lettre de mission', 'The sponsor has signed the mandate letter',
  'Le sponsor accepte le pilote', 'The sponsor accepts the pilot',
  'Le bilan est fait avec le sponsor', 'The results are reviewed with the sponsor');
