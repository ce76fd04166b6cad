import { useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/parts/Button';
import { Dialog } from '@/components/parts/Dialog';
import type { Verdict } from '@/utils/judge';
import type { Settings } from '@/utils/storage';
import { letterFor, mailtoLink } from './letter';

/** Shows the letter before it goes to the mail program; nothing is sent from here. */
export function LetterDialog({
  verdict,
  contact,
  school,
  onClose,
}: {
  verdict: Verdict;
  contact: Settings['contact'];
  school: string;
  onClose: () => void;
}) {
  const [copied, setCopied] = useState(false);
  const letter = letterFor(verdict, contact.name, school);
  return (
    <Dialog
      title="Письмо территориальному администратору"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Закрыть</Button>
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(letter.text).then(() => setCopied(true));
            }}
          >
            {copied ? 'Скопировано' : 'Скопировать текст'}
          </Button>
          <a className="bvb-button" data-look="main" href={mailtoLink(contact.email, letter)}>
            Открыть в почте
          </a>
        </>
      }
    >
      <p>
        <strong>Кому:</strong>{' '}
        {contact.email || (
          <>
            адрес не задан.{' '}
            <button type="button" className="wb-link" onClick={() => void browser.runtime.openOptionsPage()}>
              Указать в настройках
            </button>
          </>
        )}
      </p>
      <p>
        <strong>Тема:</strong> {letter.subject}
      </p>
      <pre className="wb-letter">{letter.text}</pre>
      <p className="bvb-hint">
        {verdict.changed > 0 ? 'Исправленный файл' : 'Файл'} прикрепите к письму сами: браузер не может
        сделать это за вас.
      </p>
    </Dialog>
  );
}
