// A process drawn by React Flow: steps are dragged, connected, selected and removed by mouse and by keyboard. What changes is
// handed up at once; the drawing holds nothing of its own but where a step is while it is dragged.
import '@xyflow/react/dist/style.css';
import {
  applyNodeChanges,
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { Step } from '../contract.ts';
import { studyMessages } from '../messages.ts';
import classes from './flow-editor.module.css';
import { without } from './step-list.tsx';

type Props = { steps: readonly Step[]; mayEdit: boolean; onChange: (steps: readonly Step[]) => void };
type StepNode = Node<{ step: Step }, 'step'>;

const nodeTypes = { step: StepBox };

export function FlowEditor({ steps, mayEdit, onChange }: Props) {
  const m = useMessages(studyMessages);
  const [nodes, setNodes] = useState<StepNode[]>(() => nodesOf(steps, []));
  useEffect(() => setNodes((before) => nodesOf(steps, before)), [steps]);
  const edges = useMemo(
    () =>
      steps.flatMap((step): Edge[] =>
        step.next.map((target) => ({
          id: `${step.id} ${target}`,
          source: step.id,
          target,
          markerEnd: { type: MarkerType.ArrowClosed },
        })),
      ),
    [steps],
  );
  const place = (moved: readonly Node[]) => {
    const at = new Map(moved.map(({ id, position }) => [id, position]));
    onChange(
      steps.map((step) => {
        const to = at.get(step.id);
        return to ? { ...step, x: Math.round(to.x), y: Math.round(to.y) } : step;
      }),
    );
  };
  return (
    <section className={classes.flow} aria-label={m.drawing}>
      <ReactFlow<StepNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ maxZoom: 1 }}
        minZoom={0.2}
        nodesDraggable={mayEdit}
        nodesConnectable={mayEdit}
        deleteKeyCode={mayEdit ? ['Delete', 'Backspace'] : null}
        preventScrolling={false}
        zoomOnScroll={false}
        ariaLabelConfig={{
          'controls.ariaLabel': m.controls,
          'controls.zoomIn.ariaLabel': m.zoomIn,
          'controls.zoomOut.ariaLabel': m.zoomOut,
          'controls.fitView.ariaLabel': m.fit,
          'node.a11yDescription.default': m.nodeHelp,
          'node.a11yDescription.keyboardDisabled': m.nodeHelp,
          'edge.a11yDescription.default': m.edgeHelp,
          'handle.ariaLabel': m.handle,
        }}
        onNodesChange={(changes) => {
          const next = applyNodeChanges(changes, nodes);
          setNodes(next);
          // A step that arrows have moved was not dragged.
          const settled = changes.filter((one) => one.type === 'position' && !one.dragging);
          if (mayEdit && settled.length)
            place(next.filter(({ id }) => settled.some((one) => 'id' in one && one.id === id)));
        }}
        onConnect={({ source, target }) => {
          if (source !== target)
            onChange(
              steps.map((step) =>
                step.id === source && !step.next.includes(target)
                  ? { ...step, next: [...step.next, target] }
                  : step,
              ),
            );
        }}
        onDelete={({ nodes: gone, edges: cut }) => {
          if (gone.length)
            return onChange(
              without(
                steps,
                gone.map(({ id }) => id),
              ),
            );
          onChange(
            steps.map((step) => ({
              ...step,
              next: step.next.filter(
                (to) => !cut.some(({ source, target }) => source === step.id && target === to),
              ),
            })),
          );
        }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
}

const nodesOf = (steps: readonly Step[], before: readonly StepNode[]): StepNode[] =>
  steps.map((step) => ({
    ...before.find(({ id }) => id === step.id),
    id: step.id,
    type: 'step',
    position: { x: step.x, y: step.y },
    data: { step },
    ariaLabel: [step.name, step.who, step.tool].filter(Boolean).join(', '),
  }));

function StepBox({ data: { step }, selected }: NodeProps<StepNode>) {
  const m = useMessages(studyMessages);
  return (
    <div className={classes.step} data-pain={step.pain} data-selected={selected || undefined}>
      <Handle type="target" position={Position.Left} />
      <strong>{step.name || '…'}</strong>
      <span>{[step.who, step.tool].filter(Boolean).join(' · ')}</span>
      <span className={classes.facts}>
        {m.minutesOf({ minutes: step.minutes })}
        {step.pain > 0 && <span>{[m.pain0, m.pain1, m.pain2, m.pain3][step.pain]}</span>}
        {step.coverage && <span>{m[step.coverage]}</span>}
      </span>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}
