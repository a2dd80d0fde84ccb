// The two pages of a pack on the screen, as they are on paper.
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import { apiUrl } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useRecord } from '../../../../records/web/api/use-record-list.ts';
import { useVisit } from '../../owner/web/use-visit.ts';
import type { PackContent, PackFile, Section } from '../contract.ts';
import { packMessages, packTexts } from '../messages.ts';
import classes from './pack.module.css';

export default function PackScreen() {
  const m = useMessages(packMessages);
  useVisit('pack');
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: pack, error, refetch } = useRecord('committee_pack', id);
  const whole = pack?.content as unknown as PackContent | null | undefined;
  const content = whole ?? (pack?.open_content as unknown as PackContent | null | undefined);
  const file = (whole ? pack?.file : pack?.open_file) as unknown as PackFile | null | undefined;
  return (
    <Page title={pack ? String(pack.name) : m.packs} width="wide">
      <div className={classes.back}>
        <Link to="/programme/packs">{m.back}</Link>
        {file && (
          <Button
            component="a"
            href={apiUrl(`/files/${file.id}`)}
            download={file.name}
            leftSection={<IconDownload size={16} />}
          >
            {m.download}
          </Button>
        )}
      </div>
      {pack && content && !whole && <p className={classes.quiet}>{m.withoutBudget}</p>}
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !pack ? (
        <SkeletonRows count={10} height={40} />
      ) : content ? (
        <Pages content={content} />
      ) : (
        <EmptyState>{m.closed}</EmptyState>
      )}
    </Page>
  );
}

function Pages({ content }: { content: PackContent }) {
  const m = useMessages(packMessages);
  const { language, firm, title, facts, made_by, sections } = content;
  return (
    <div className={classes.pages} lang={language}>
      {([1, 2] as const).map((page) => (
        <article key={page} className={classes.page} aria-label={m.pageOf({ page })}>
          {page === 1 && (
            <header>
              <h2 className={classes.title}>{title}</h2>
              <p className={classes.facts}>{[firm, ...facts].join(' · ')}</p>
            </header>
          )}
          {sections
            .filter((section) => section.page === page)
            .map((section) => (
              <PackSection key={section.key} section={section} language={language} />
            ))}
          <footer className={classes.foot}>{made_by}</footer>
        </article>
      ))}
    </div>
  );
}

function PackSection({ section, language }: { section: Section; language: PackContent['language'] }) {
  const { title, summary, columns, rows, more, none } = section;
  const words = messagesIn(packTexts, language);
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {summary && <p className={classes.quiet}>{summary}</p>}
      {rows.length === 0 ? (
        <p className={classes.quiet}>{none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard.
        <section className={classes.scroll} tabIndex={0} aria-label={title}>
          <table data-wide={columns.length > 2 || undefined}>
            <thead>
              <tr>
                {columns.map(({ label, width, align }) => (
                  <th key={label} scope="col" style={{ width: `${width * 100}%` }} data-align={align}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.join(' ')}>
                  {row.map((text, i) => (
                    <td key={columns[i]!.label} data-align={columns[i]!.align}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {more > 0 && <p className={classes.quiet}>{words.more({ count: more })}</p>}
    </section>
  );
}
