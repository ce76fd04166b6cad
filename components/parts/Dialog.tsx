import { useEffect, useId, useRef } from 'react';
import './parts.css';
import { Button } from './Button';

/** A modal window on the browser's own `<dialog>`: focus is kept inside and given back, Escape closes. */
export function Dialog({
  title,
  onClose,
  children,
  foot,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: React.ReactNode;
  foot?: React.ReactNode;
  wide?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    return () => {
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="bvb-dialog"
      aria-labelledby={heading}
      data-wide={wide || undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="bvb-dialog-body">
        <h2 id={heading}>{title}</h2>
        {children}
        <div className="bvb-dialog-foot">{foot ?? <Button onClick={onClose}>Закрыть</Button>}</div>
      </div>
    </dialog>
  );
}

/** Asks once before something that cannot be undone. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  onConfirm,
  onCancel,
}: {
  title: string;
  children: React.ReactNode;
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      foot={
        <>
          <Button onClick={onCancel}>Отмена</Button>
          <Button look="danger" onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

/** What was just done, in words, with a way back. The region stays in the page, so that it is read out. */
export function Toast({
  words,
  onUndo,
  onClose,
}: {
  words: string | null;
  onUndo?: (() => void) | undefined;
  onClose: () => void;
}) {
  return (
    <div role="status">
      {words === null ? null : (
        <div className="bvb-toast">
          <span>{words}</span>
          {onUndo ? (
            <Button size="small" onClick={onUndo}>
              Отменить
            </Button>
          ) : null}
          <Button size="small" look="quiet" onClick={onClose} aria-label="Закрыть сообщение">
            ×
          </Button>
        </div>
      )}
    </div>
  );
}
