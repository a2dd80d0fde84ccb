// A campaign of interviews: what was said, who is asked, what is asked.
import { Button } from '@mantine/core';
import { IconPresentation } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import { UrlTabs, useTab } from '../../../../platform/web/ui/url-tabs.tsx';
import { useEdit } from '../../web/use-edit.ts';
import { campaignMessages } from '../messages.ts';
import { AnswersTab } from './answers-tab.tsx';
import classes from './campaign.module.css';
import { PeopleTab } from './people-tab.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import { useCampaign } from './use-campaign.ts';

export default function CampaignScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const m = useMessages(campaignMessages);
  const text = useText();
  const edit = useEdit();
  const { data, error, refetch } = useCampaign(id);
  const states = useObject('interview_campaign')?.fields.get('status')?.choices ?? [];
  const tabs = [
    { id: 'answers', label: m.answers },
    { id: 'people', label: m.people, count: data?.interviews.length },
    { id: 'questions', label: m.questions, count: data?.questions.length },
  ];
  const tab = useTab(tabs);
  if (!data)
    return (
      <Page title={m.answers} width="wide">
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows count={8} height={40} />
        )}
      </Page>
    );
  const { campaign, may_edit } = data;
  const state = states.find(({ key }) => key === campaign.status);
  return (
    <Page title={campaign.name} tabs={<UrlTabs tabs={tabs} />} width="wide">
      <div className={classes.bar}>
        <Link to={'/programme/vision' as never} className={classes.back}>
          {m.vision}
        </Link>
        <StateBadge
          tone={campaign.status === 'open' ? 'info' : campaign.status === 'closed' ? 'good' : 'neutral'}
        >
          {state ? text(state.label) : campaign.status}
        </StateBadge>
        <span className={classes.grow} />
        {may_edit && campaign.status !== 'draft' && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() =>
              void edit.change('interview_campaign', id, {
                status: campaign.status === 'closed' ? 'open' : 'closed',
              })
            }
          >
            {campaign.status === 'closed' ? m.reopen : m.close}
          </Button>
        )}
        {may_edit && data.questions.some(({ answers }) => answers.length) && (
          <Button
            variant="filled"
            leftSection={<IconPresentation />}
            renderRoot={(props) => (
              <Link {...props} to={'/programme/vision/workshop/$id' as never} params={{ id } as never} />
            )}
          >
            {m.workshop}
          </Button>
        )}
      </div>
      {tab === 'answers' && <AnswersTab results={data} edit={edit} />}
      {tab === 'people' && <PeopleTab results={data} edit={edit} />}
      {tab === 'questions' && <QuestionsTab results={data} edit={edit} />}
    </Page>
  );
}
