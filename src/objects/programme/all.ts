// Every object of the programme, in the order in which one comes to them.
import { budgetLine } from './budget-line.ts';
import { committee } from './committee.ts';
import { committeePack } from './committee-pack.ts';
import { communication, communicationReading } from './communication.ts';
import { conflict, conflictPosition } from './conflict.ts';
import { decision, decisionSubject } from './decision.ts';
import { friction } from './friction.ts';
import { gateCriterion, gateVerdict } from './gate.ts';
import { goal, measure, measureValue } from './goal.ts';
import { interview, interviewAnswer, interviewCampaign, interviewQuestion } from './interview.ts';
import { meeting } from './meeting.ts';
import { meetingItem } from './meeting-item.ts';
import { moduleGate } from './module-gate.ts';
import { practiceChange } from './practice-change.ts';
import { gap, process } from './process.ts';
import { programme } from './programme.ts';
import { programmeMember } from './programme-member.ts';
import { programmeTask, raciAssignment, taskDependency, timeSpent } from './programme-task.ts';
import { risk } from './risk.ts';
import { changeRequest, scopeItem } from './scope-item.ts';
import { stakeholder } from './stakeholder.ts';
import { vision } from './vision.ts';

export const programmeObjects = [
  programme,
  committee,
  programmeMember,
  decision,
  decisionSubject,
  meeting,
  meetingItem,
  conflict,
  conflictPosition,
  committeePack,
  interviewCampaign,
  interviewQuestion,
  interview,
  interviewAnswer,
  vision,
  scopeItem,
  changeRequest,
  process,
  gap,
  programmeTask,
  taskDependency,
  raciAssignment,
  timeSpent,
  measure,
  measureValue,
  goal,
  budgetLine,
  stakeholder,
  communication,
  communicationReading,
  practiceChange,
  risk,
  gateCriterion,
  gateVerdict,
  moduleGate,
  friction,
] as const;
