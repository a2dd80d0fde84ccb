// A process drawn by React Flow: steps are dragged, connected, selected and removed by mouse and by keyboard. What changes is
// handed up at once; the drawing holds nothing of its own but where a step is while it is dragged.
import '@xyflow/react/dist/style.css';
import { useMediaQuery } from '@mantine/hooks';
import {
  applyNodeChanges,
  Background,
  Controls,
  type Edge,
  MarkerType,
  ReactFlow,
  type ReactFlowInstance,
  type XYPosition,
} from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import type { StepChanges } from '../changes.ts';
import type { Step } from '../contract.ts';
import { linked, unlinked } from '../edit-steps.ts';
import classes from './flow-editor.module.css';
import { StepBox, type StepNode } from './step-box.tsx';
import { changeWords, useStudyWords } from './step-words.ts';

type Props = {
  label: string;
  steps: readonly Step[];
  changes: StepChanges;
  mayEdit: boolean;
  onChange: (steps: readonly Step[]) => void;
  onRemove: (steps: readonly string[]) => void;
};

const nodeTypes = { step: StepBox };
/** The buttons stand below the steps, not over them. */
const fit = { maxZoom: 1, padding: { x: '12px', top: '16px', bottom: '44px' } } as const;

/** Both drawings begin at the same height. */
function atTheTop({
  fitView,
  getNodes,
  getNodesBounds,
  getViewport,
  setViewport,
}: ReactFlowInstance<StepNode>): void {
  void fitView(fit).then(() => {
    const { x, zoom } = getViewport();
    return setViewport({ x, zoom, y: 16 - getNodesBounds(getNodes()).y * zoom });
  });
}

export function FlowEditor({ label, steps, changes, mayEdit, onChange, onRemove }: Props) {
  const m = useStudyWords();
  // Under a finger the page moves on; the drawing is moved by its buttons there.
  const byFinger = useMediaQuery('(pointer: coarse)');
  const wanted = useMemo(
    () =>
      steps.map((step, i) => {
        const change = changes.get(step.id);
        return {
          id: step.id,
          type: 'step' as const,
          position: { x: step.x, y: step.y },
          data: { step, number: i + 1, change, mayEdit },
          ariaLabel: [`${i + 1}`, step.name, step.who, step.tool, ...changeWords(m, step, change)]
            .filter(Boolean)
            .join(', '),
        };
      }),
    [m, steps, changes, mayEdit],
  );
  const [nodes, setNodes] = useState<StepNode[]>(wanted);
  useEffect(
    () =>
      setNodes((before) => wanted.map((node) => ({ ...before.find(({ id }) => id === node.id), ...node }))),
    [wanted],
  );
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
  const place = (at: ReadonlyMap<string, XYPosition>) => {
    onChange(
      steps.map((step) => {
        const to = at.get(step.id);
        return to ? { ...step, x: Math.round(to.x), y: Math.round(to.y) } : step;
      }),
    );
  };
  return (
    <section className={classes.flow} aria-label={label} data-by-finger={byFinger || undefined}>
      <ReactFlow<StepNode>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={fit}
        onInit={atTheTop}
        minZoom={0.2}
        nodesDraggable={mayEdit && !byFinger}
        nodesConnectable={mayEdit}
        connectionRadius={40}
        deleteKeyCode={mayEdit ? ['Delete', 'Backspace'] : null}
        preventScrolling={false}
        zoomOnScroll={false}
        panOnDrag={!byFinger}
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
        onNodesChange={(all) => {
          // Each goes on from the one before: what was measured of a step must not be lost, or it is not shown.
          setNodes((before) => applyNodeChanges(all, before));
          // A step that arrows have moved was not dragged.
          const settled = all.flatMap((one) =>
            one.type === 'position' && !one.dragging && one.position ? [[one.id, one.position] as const] : [],
          );
          if (mayEdit && settled.length) place(new Map(settled));
        }}
        onConnect={({ source, target }) => onChange(linked(steps, source, target))}
        onDelete={({ nodes: gone, edges: cut }) => {
          if (gone.length) onRemove(gone.map(({ id }) => id));
          else
            onChange(
              unlinked(
                steps,
                cut.map(({ source, target }) => ({ from: source, to: target })),
              ),
            );
        }}
      >
        <Background />
        <Controls showInteractive={false} orientation="horizontal" fitViewOptions={fit} />
      </ReactFlow>
    </section>
  );
}
