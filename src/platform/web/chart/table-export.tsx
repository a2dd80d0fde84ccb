// A table that is a figure is taken along like a chart: as a picture, and as a file for a spreadsheet.
import { IconFileDownload, IconPhotoDown } from '@tabler/icons-react';
import { useFormats, useMessages } from '../language.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { linesAsCsv, save } from './chart-csv.ts';
import { chartMessages } from './chart-messages.ts';
import { tableAsImage } from './table-image.ts';

type Props = {
  title: string;
  heads: readonly string[];
  /** As it is read. */
  words: readonly (readonly string[])[];
  /** As it is reckoned with: numbers as numbers. */
  values: readonly (readonly (string | number | null)[])[];
};

export function TableExport({ title, heads, words, values }: Props) {
  const m = useMessages(chartMessages);
  const { locale } = useFormats();
  const image = () => {
    const link = document.createElement('a');
    link.href = tableAsImage(title, [heads, ...words]);
    link.download = `${title}.png`;
    link.click();
  };
  return (
    <>
      <IconButton icon={IconPhotoDown} label={m.exportImage} onClick={image} />
      <IconButton
        icon={IconFileDownload}
        label={m.exportTable}
        onClick={() => save(`${title}.csv`, linesAsCsv([heads, ...values], locale))}
      />
    </>
  );
}
