// Every standard object, in the order of the navigation.
import type { ObjectDefinition } from '../model/object.ts';
import { absence } from '../objects/absence.ts';
import { activity } from '../objects/activity.ts';
import { activityTemplate } from '../objects/activity-template.ts';
import { answerPromise } from '../objects/answer-promise.ts';
import { assignmentRule } from '../objects/assignment-rule.ts';
import { closeReason } from '../objects/close-reason.ts';
import { company } from '../objects/company.ts';
import { competitor } from '../objects/competitor.ts';
import { contact } from '../objects/contact.ts';
import { deal } from '../objects/deal.ts';
import { document } from '../objects/document.ts';
import { exchangeRate } from '../objects/exchange-rate.ts';
import { forecastCall } from '../objects/forecast-call.ts';
import { form } from '../objects/form.ts';
import { formEntry } from '../objects/form-entry.ts';
import { lead } from '../objects/lead.ts';
import { notification } from '../objects/notification.ts';
import { order } from '../objects/order.ts';
import { participant } from '../objects/participant.ts';
import { pipeline } from '../objects/pipeline.ts';
import { priceList } from '../objects/price-list.ts';
import { priceListItem } from '../objects/price-list-item.ts';
import { product } from '../objects/product.ts';
import { programmeObjects } from '../objects/programme/all.ts';
import { quote } from '../objects/quote.ts';
import { quoteLine } from '../objects/quote-line.ts';
import { role } from '../objects/role.ts';
import { series } from '../objects/series.ts';
import { stage } from '../objects/stage.ts';
import { subscription } from '../objects/subscription.ts';
import { target } from '../objects/target.ts';
import { team } from '../objects/team.ts';
import { user } from '../objects/user.ts';
import { view } from '../objects/view.ts';

export const objects: readonly ObjectDefinition[] = [
  lead,
  contact,
  company,
  deal,
  quote,
  activity,
  product,
  subscription,
  order,
  document,
  quoteLine,
  priceList,
  priceListItem,
  pipeline,
  stage,
  closeReason,
  competitor,
  target,
  exchangeRate,
  forecastCall,
  user,
  team,
  role,
  view,
  notification,
  activityTemplate,
  series,
  absence,
  form,
  formEntry,
  answerPromise,
  assignmentRule,
  participant,
  ...programmeObjects,
];
