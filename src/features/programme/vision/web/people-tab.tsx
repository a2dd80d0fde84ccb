// Who is asked: invited by mail or by a link passed on, or interviewed.
import { Button, Menu, MultiSelect, TextInput } from '@mantine/core';
import { IconDots, IconSend, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { StateBadge, type Tone } from '../../../../platform/web/ui/state-badge.tsx';
import { usePeople } from '../../../../records/web/api/use-people.ts';
import type { Edit } from '../../web/use-edit.ts';
import type { CampaignResults, InterviewLine, Invited } from '../contract.ts';
import { campaignMessages } from '../messages.ts';
import classes from './campaign.module.css';
import { InvitedLinks } from './invited-links.tsx';

type Props = { results: CampaignResults; edit: Edit };

const tones: Record<InterviewLine['status'], Tone> = {
  planned: 'neutral',
  invited: 'info',
  begun: 'info',
  answered: 'good',
  declined: 'warn',
};

export function PeopleTab({ results, edit }: Props) {
  const m = useMessages(campaignMessages);
  const [invited, setInvited] = useState<readonly Invited[]>([]);
  const { interviews, may_edit, campaign } = results;
  const may = may_edit && campaign.status !== 'closed';
  const invite = async (some: readonly InterviewLine[], mail = true) => {
    const answer = await edit.act<{ invited: Invited[] }>(
      'interview.invite',
      { interviews: some.map(({ id }) => id), mail },
      'interview',
    );
    if (answer) setInvited(answer.invited);
  };
  const planned = interviews.filter(({ status }) => status === 'planned');
  const waiting = interviews.filter(({ status }) => status === 'invited' || status === 'begun');
  return (
    <>
      {interviews.length === 0 && <p className={classes.lead}>{m.nobody}</p>}
      {may && <AddPeople results={results} edit={edit} />}
      {may && (planned.length > 0 || waiting.length > 0) && (
        <p className={classes.bar}>
          {planned.length > 0 && (
            <Button variant="filled" leftSection={<IconSend />} onClick={() => void invite(planned)}>
              {m.inviteAll({ count: planned.length })}
            </Button>
          )}
          {waiting.length > 0 && (
            <Button leftSection={<IconSend />} onClick={() => void invite(waiting)}>
              {m.remindAll({ count: waiting.length })}
            </Button>
          )}
        </p>
      )}
      {invited.length > 0 && <InvitedLinks invited={invited} onClose={() => setInvited([])} />}
      {interviews.length > 0 && (
        <div className={classes.scroller}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{m.person}</th>
                <th scope="col">{m.department}</th>
                <th scope="col">{m.state}</th>
                <th scope="col">{m.link}</th>
                <th scope="col">
                  <span className="visually-hidden">…</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {interviews.map((one) => (
                <Row
                  key={one.id}
                  one={one}
                  campaign={campaign.id}
                  may={may}
                  edit={edit}
                  onInvite={(mail) => void invite([one], mail)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

type RowProps = {
  one: InterviewLine;
  campaign: string;
  may: boolean;
  edit: Edit;
  onInvite: (mail: boolean) => void;
};

function Row({ one, campaign, may, edit, onInvite }: RowProps) {
  const m = useMessages(campaignMessages);
  const text = useText();
  const formats = useFormats();
  const fields = useObject('interview')?.fields;
  const labelOf = (field: string, key: string | null) => {
    const choice = fields?.get(field)?.choices?.find((each) => each.key === key);
    return choice ? text(choice.label) : '';
  };
  return (
    <tr>
      <th scope="row">
        {one.name}
        {one.email && <span className={classes.mail}>{one.email}</span>}
      </th>
      <td>{labelOf('department', one.department)}</td>
      <td>
        <StateBadge tone={tones[one.status]}>{labelOf('status', one.status)}</StateBadge>
      </td>
      <td>{one.link_until ? m.linkUntil({ day: formats.date(one.link_until) }) : m.noLink}</td>
      <td className={classes.end}>
        {may && (
          <Menu position="bottom-end">
            <Menu.Target>
              <IconButton icon={IconDots} label={m.actionsFor({ name: one.name })} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to={'/programme/vision/interviews/$id/fill/$interview' as never}
                    params={{ id: campaign, interview: one.id } as never}
                  />
                )}
              >
                {m.fill}
              </Menu.Item>
              {one.email && (
                <Menu.Item onClick={() => onInvite(true)}>{one.link_until ? m.remind : m.invite}</Menu.Item>
              )}
              <Menu.Item onClick={() => onInvite(false)}>{m.copyLink}</Menu.Item>
              {one.link_until && (
                <Menu.Item
                  onClick={() => void edit.act('interview.revoke', { interview: one.id }, 'interview')}
                >
                  {m.revoke}
                </Menu.Item>
              )}
              {one.status !== 'declined' && one.status !== 'answered' && (
                <Menu.Item onClick={() => void edit.change('interview', one.id, { status: 'declined' })}>
                  {m.declined}
                </Menu.Item>
              )}
              <Menu.Item
                onClick={() => void edit.remove('interview', one.id, m.personRemoved({ name: one.name }))}
              >
                {m.removePerson}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}

function AddPeople({ results, edit }: Props) {
  const m = useMessages(campaignMessages);
  const people = usePeople();
  const [chosen, setChosen] = useState<string[]>([]);
  const there = new Set(results.interviews.map(({ person }) => person));
  const campaign = results.campaign.id;
  const addColleagues = async () => {
    for (const { value, label, email } of people.filter((one) => chosen.includes(one.value)))
      await edit.add('interview', { name: label, email, person: value, campaign });
    setChosen([]);
  };
  const form = useFields({
    initial: { name: '', email: '' },
    check: {
      name: (value) => (value.trim() ? null : m.nameMissing),
      email: (value) => (value === '' || /^\S+@\S+\.\S+$/.test(value) ? null : m.mailWrong),
    },
    submit: async ({ name, email }) => {
      if (await edit.add('interview', { name, email: email || null, campaign }))
        form.setValues({ name: '', email: '' });
    },
  });
  const name = form.bind('name');
  return (
    <div className={classes.adders}>
      <section aria-label={m.addUsers}>
        <SectionTitle>{m.addUsers}</SectionTitle>
        <div className={classes.adder}>
          <MultiSelect
            className={classes.grow}
            aria-label={m.addUsers}
            searchable
            data={people
              .filter(({ value }) => !there.has(value))
              .map(({ value, label }) => ({ value, label }))}
            value={chosen}
            onChange={setChosen}
          />
          <Button
            leftSection={<IconUserPlus />}
            disabled={!chosen.length}
            onClick={() => void addColleagues()}
          >
            {m.add}
          </Button>
        </div>
      </section>
      <section aria-label={m.addOutsider}>
        <SectionTitle>{m.addOutsider}</SectionTitle>
        <form className={classes.adder} onSubmit={form.onSubmit} noValidate>
          <TextInput
            className={classes.grow}
            aria-label={m.outsiderName}
            placeholder={m.outsiderName}
            {...name}
            // Whoever leaves the form as empty as it was wants nothing of it.
            onBlur={() => (form.values.name || form.values.email) && name.onBlur()}
          />
          <TextInput
            className={classes.grow}
            aria-label={m.outsiderMail}
            placeholder={m.outsiderMail}
            type="email"
            {...form.bind('email')}
          />
          <Button type="submit" leftSection={<IconUserPlus />} loading={form.busy}>
            {m.add}
          </Button>
        </form>
      </section>
    </div>
  );
}
