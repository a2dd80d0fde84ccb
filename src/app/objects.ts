// Every standard object, in the order of the navigation.
import type { ObjectDefinition } from '../model/object.ts';
import { activity } from '../objects/activity.ts';
import { company } from '../objects/company.ts';
import { contact } from '../objects/contact.ts';
import { deal } from '../objects/deal.ts';
import { document } from '../objects/document.ts';
import { lead } from '../objects/lead.ts';
import { pipeline } from '../objects/pipeline.ts';
import { product } from '../objects/product.ts';
import { role } from '../objects/role.ts';
import { stage } from '../objects/stage.ts';
import { team } from '../objects/team.ts';
import { user } from '../objects/user.ts';
import { view } from '../objects/view.ts';

export const objects: readonly ObjectDefinition[] = [
  lead,
  contact,
  company,
  deal,
  activity,
  product,
  document,
  pipeline,
  stage,
  user,
  team,
  role,
  view,
];
