// What is in a workbook: its sheets in their order, where they are in the archive, and which calendar its dates count in.
import { posix } from 'node:path';
import { TableError } from './table-error.ts';
import { partName, type XlsxArchive } from './xlsx-archive.ts';
import { attribute, readXmlText } from './xlsx-xml.ts';

export type Workbook = {
  sheets: { name: string; hidden: boolean; part: string }[];
  date1904: boolean;
  strings?: string;
  styles?: string;
};

export async function readWorkbook(archive: XlsxArchive): Promise<Workbook> {
  refuseOtherArchives(archive.names);
  const main = await mainPart(archive);
  const relations = await readRelations(archive, main);
  const of = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const workbook: Workbook = {
    sheets: [],
    date1904: false,
    strings: of('sharedStrings'),
    styles: of('styles'),
  };
  readXmlText(await archive.text(main), {
    open(name, attributes) {
      // Extensions repeat the element under another prefix, without the attribute.
      if (name === 'workbookPr') workbook.date1904 ||= /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      // Charts and macro sheets hold no rows.
      if (relation?.type !== 'worksheet' || !archive.names.includes(partName(relation.target))) return;
      const state = attributes.state ?? 'visible';
      workbook.sheets.push({
        name: attributes.name ?? '',
        hidden: state !== 'visible',
        part: relation.target,
      });
    },
  });
  if (workbook.sheets.length === 0) throw new TableError('table.unreadable', { reason: 'no sheet' });
  return workbook;
}

/** Names a zip archive that is no workbook of ours for what it is. */
function refuseOtherArchives(names: string[]): void {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.xml$/) || (has(/^_rels\/\.rels$/) && has(/sheet\d*\.xml$/))) return;
  const format = has(/^xl\/workbook\.bin$/)
    ? 'xlsb'
    : has(/^word\//)
      ? 'docx'
      : has(/^ppt\//)
        ? 'pptx'
        : has(/^index\/.*\.iwa$|^index\.zip$/)
          ? 'numbers'
          : has(/^mimetype$/) && has(/^content\.xml$/)
            ? 'ods'
            : 'zip';
  throw new TableError('table.unsupported_format', { format });
}

async function mainPart(archive: XlsxArchive): Promise<string> {
  if (archive.names.includes('_rels/.rels')) {
    const relations = await readRelations(archive, '');
    const found = [...relations.values()].find((relation) => relation.type === 'officeDocument')?.target;
    if (found && archive.names.includes(partName(found))) return found;
  }
  return 'xl/workbook.xml';
}

type Relation = { type: string; target: string };

/** The relations of a part, by id; types without their long address, which Strict workbooks write differently. */
async function readRelations(archive: XlsxArchive, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(part || 'x');
  const path = posix.join(folder, '_rels', `${part ? posix.basename(part) : ''}.rels`);
  if (!archive.names.includes(partName(path))) return relations;
  readXmlText(await archive.text(path), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type?.split('/').at(-1) ?? '', target });
    },
  });
  return relations;
}
