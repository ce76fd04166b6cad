import { useRef } from 'react';
import { Button } from '@/components/parts/Button';
import type { PanelPlacement } from './types';

export interface DockProps {
  open: boolean;
  placement: Pick<PanelPlacement, 'edge' | 'top'>;
  onOpen: (open: boolean) => void;
  /** `settled`: the move is over and may be remembered. */
  onMove: (to: Pick<PanelPlacement, 'edge' | 'top'>, settled: boolean) => void;
  /** Short sign on the collapsed tab. */
  badge: string;
  /** The first line, read out with the tab. */
  label: string;
  children: React.ReactNode;
}

const STEP = 0.05;

/** Holds the panel at an edge of the window: collapsed to a tab, or opened; both can be dragged and moved by keys. */
export function Dock({ open, placement, onOpen, onMove, badge, label, children }: DockProps) {
  const drag = useDrag(placement, onMove);
  const style = { '--top': String(placement.top) } as React.CSSProperties;
  const other = placement.edge === 'right' ? 'left' : 'right';
  if (!open) {
    return (
      <div className="dock tab" data-edge={placement.edge} style={style}>
        <button
          type="button"
          data-bvb-tab=""
          aria-expanded={false}
          aria-label={`Помощник навигатора: ${label}. Открыть панель`}
          title="Помощник навигатора (Alt+Shift+B)"
          {...drag.handlers}
          onClick={(event) => {
            // A click without a pointer (detail 0) is a key press, and never the end of a drag.
            if (event.detail === 0 || !drag.moved()) onOpen(true);
          }}
          onKeyDown={(event) => {
            const to = moveByKey(event.key, placement);
            if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onMove(to, true);
          }}
        >
          <Mark />
          <span>{badge}</span>
        </button>
      </div>
    );
  }
  return (
    <aside
      className="dock panel"
      data-edge={placement.edge}
      style={style}
      tabIndex={-1}
      aria-label="Помощник навигатора"
    >
      <div className="head">
        <div className="grip" {...drag.handlers}>
          Помощник навигатора
        </div>
        <Button
          look="quiet"
          size="small"
          aria-label={other === 'left' ? 'Переместить к левому краю' : 'Переместить к правому краю'}
          title={other === 'left' ? 'К левому краю' : 'К правому краю'}
          onClick={() => {
            onMove({ edge: other, top: placement.top }, true);
          }}
        >
          <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d={other === 'left' ? 'M3 3v10M13 8H6m3-3L6 8l3 3' : 'M13 3v10M3 8h7M7 5l3 3-3 3'} />
          </svg>
        </Button>
        <Button
          look="quiet"
          size="small"
          data-bvb-collapse=""
          aria-expanded
          aria-label="Свернуть панель"
          title="Свернуть (Esc)"
          onClick={() => {
            onOpen(false);
          }}
        >
          <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </Button>
      </div>
      <div className="body">{children}</div>
    </aside>
  );
}

function Mark() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.5 4h7M2.5 8h7M2.5 12h4M9.5 11l2 2 3-4" />
    </svg>
  );
}

function moveByKey(key: string, { edge, top }: DockProps['placement']): DockProps['placement'] | null {
  switch (key) {
    case 'ArrowUp':
      return { edge, top: Math.max(0, top - STEP) };
    case 'ArrowDown':
      return { edge, top: Math.min(0.95, top + STEP) };
    case 'ArrowLeft':
      return { edge: 'left', top };
    case 'ArrowRight':
      return { edge: 'right', top };
    default:
      return null;
  }
}

/** Dragging by the pointer: up and down along the edge, or over the middle of the window to the other one. */
function useDrag(placement: DockProps['placement'], onMove: DockProps['onMove']) {
  const start = useRef<{ x: number; y: number; top: number; moved: boolean } | null>(null);
  const moved = useRef(false);
  const place = (event: React.PointerEvent, from: { y: number; top: number }): DockProps['placement'] => ({
    edge: event.clientX < window.innerWidth / 2 ? 'left' : 'right',
    top: Math.min(0.95, Math.max(0, from.top + (event.clientY - from.y) / window.innerHeight)),
  });
  return {
    /** The press that just ended was a drag, not a click. */
    moved: () => moved.current,
    handlers: {
      onPointerDown: (event: React.PointerEvent) => {
        moved.current = false;
        if (event.button !== 0) return;
        start.current = { x: event.clientX, y: event.clientY, top: placement.top, moved: false };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: React.PointerEvent) => {
        const from = start.current;
        if (!from) return;
        if (!from.moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 6) return;
        from.moved = true;
        moved.current = true;
        onMove(place(event, from), false);
      },
      onPointerUp: (event: React.PointerEvent) => {
        const from = start.current;
        start.current = null;
        if (from?.moved) onMove(place(event, from), true);
      },
      onPointerCancel: () => {
        start.current = null;
      },
    },
  };
}
