// To whom something is said, and what a reader gets of it.
import { z } from 'zod';

export const audienceSchema = z.strictObject({
  everyone: z.boolean().optional(),
  teams: z.array(z.uuid()).max(200).optional(),
  people: z.array(z.uuid()).max(500).optional(),
  /** Members of these levels of the programme. */
  levels: z.array(z.enum(['executive', 'steering', 'project_team'])).optional(),
});
export type Audience = z.output<typeof audienceSchema>;

export const isNobody = ({ everyone, teams, people, levels }: Audience): boolean =>
  !everyone && !teams?.length && !people?.length && !levels?.length;

export interface CommunicationLine {
  id: string;
  subject: string;
  message: string | null;
  audience: Audience;
  channel: 'both' | 'mail' | 'app' | 'spoken';
  planned_on: string | null;
  author: { id: string; title?: string | null } | null;
  status: 'draft' | 'planned' | 'sent';
  sent_at: string | null;
  may_edit: boolean;
  /** To how many it went, and how many opened it; null: not the reader's to see. */
  readings: { sent: number; read: number } | null;
}

export interface ReadMessage {
  subject: string;
  message: string | null;
  author: string | null;
  sent_at: string | null;
}
