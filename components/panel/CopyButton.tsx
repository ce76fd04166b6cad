import { useState } from 'react';
import { Button, type ButtonProps } from '@/components/parts/Button';
import type { PanelActions } from './types';

/** Copies a text and says whether that worked. */
export function CopyButton({
  text,
  actions,
  children,
  ...rest
}: Pick<ButtonProps, 'look' | 'size' | 'children'> & { text: string; actions: PanelActions }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <Button
        {...rest}
        onClick={() => {
          setSaid('');
          void actions.copy?.(text).then((done) => {
            setSaid(done ? 'Скопировано' : 'Браузер не дал скопировать: выделите текст и скопируйте сами');
          });
        }}
      >
        {children}
      </Button>
      <span role="status" className="soft">
        {said}
      </span>
    </>
  );
}
