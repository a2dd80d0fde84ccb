// The objects that a firm sets its CRM up with. What is made of them after a programme has begun is an addition to its scope.
export const configurationObjects = [
  'pipeline',
  'stage',
  'form',
  'assignment_rule',
  'activity_template',
  'price_list',
  'role',
] as const;
