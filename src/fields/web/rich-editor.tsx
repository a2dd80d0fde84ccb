// Loaded when a rich text is first edited: Tiptap and ProseMirror weigh more than the rest of a page. It makes the tags
// that `sanitise.ts` lets through and no others.
import { Input } from '@mantine/core';
import { RichTextEditor, type RichTextEditorLabels } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import '@mantine/tiptap/styles.layer.css';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { EditProps } from '../../model/web/field-widget.ts';
import { textIn } from '../../platform/lib/language.ts';
import { useLanguage, useMessages } from '../../platform/web/language.tsx';
import { useLabelling } from './labelling.ts';
import { fieldMessages } from './messages.ts';

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: { openOnClick: false, defaultProtocol: 'https', protocols: ['http', 'https', 'mailto', 'tel'] },
  }),
];

export function RichEditor(props: EditProps<string>) {
  const { value, field, onChange, onCommit, onCancel, autoFocus, typed } = props;
  const { language } = useLanguage();
  const {
    size: _,
    'aria-label': _hidden,
    ...labelling
  } = { 'aria-label': undefined, ...useLabelling(props) };
  const labels = useEditorLabels();
  const ended = useRef(false);
  const editor = useEditor({
    extensions,
    content: value ?? '',
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': textIn(field.label, language) },
    },
    onCreate: ({ editor: made }) => {
      if (typed) made.commands.insertContent({ type: 'text', text: typed });
    },
    onUpdate: ({ editor: changed }) => {
      ended.current = false;
      onChange(changed.isEmpty ? null : changed.getHTML());
    },
  });
  const current = () => (!editor || editor.isEmpty ? null : editor.getHTML());

  const leave = (event: FocusEvent<HTMLDivElement>) => {
    const within = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!within && !ended.current) onCommit?.(current());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      ended.current = true;
      onCancel();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onCommit) {
      event.preventDefault();
      ended.current = true;
      onCommit(current());
    }
  };

  return (
    <Input.Wrapper {...labelling} labelElement="div">
      <RichTextEditor editor={editor} labels={labels} onBlur={leave} onKeyDownCapture={press}>
        <RichTextEditor.Toolbar>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Underline />
            <RichTextEditor.Strikethrough />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
            <RichTextEditor.ClearFormatting />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
    </Input.Wrapper>
  );
}

function useEditorLabels(): Partial<RichTextEditorLabels> {
  const m = useMessages(fieldMessages);
  return {
    boldControlLabel: m.bold,
    italicControlLabel: m.italic,
    underlineControlLabel: m.underline,
    strikeControlLabel: m.strike,
    h2ControlLabel: m.title,
    h3ControlLabel: m.subtitle,
    bulletListControlLabel: m.bulletList,
    orderedListControlLabel: m.orderedList,
    blockquoteControlLabel: m.quote,
    linkControlLabel: m.link,
    unlinkControlLabel: m.unlink,
    clearFormattingControlLabel: m.clearFormatting,
    linkEditorInputLabel: m.linkAddress,
    linkEditorInputPlaceholder: 'https://',
    linkEditorSave: m.save,
  };
}
