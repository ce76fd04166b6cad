/** The bar and the frame of «Научить», inside their own shadow root. */
export const TEACH_STYLE = `
:host{all:initial;position:fixed;inset:0;z-index:2147483646;pointer-events:none}
.bar{position:absolute;left:50%;top:12px;transform:translateX(-50%);display:flex;flex-wrap:wrap;gap:8px;align-items:center;
max-width:calc(100% - 32px);box-sizing:border-box;padding:8px 12px;background:#fff;color:#1b2230;border:1px solid #8a92a0;border-radius:6px;
box-shadow:0 4px 16px rgba(0,0,0,.2);font:14px/1.4 system-ui,sans-serif;pointer-events:auto}
.bar p{margin:0}
.bar label{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.bar button,.bar select{font:inherit;color:inherit;min-height:32px;padding:0 10px;border:1px solid #8a92a0;border-radius:6px;background:#fff}
.bar button.main{background:#0b4f9e;border-color:#0b4f9e;color:#fff}
.bar :focus-visible{outline:2px solid #2f7fd8;outline-offset:2px}
.frame{position:absolute;box-sizing:border-box;border:2px solid #2f7fd8;box-shadow:0 0 0 2px rgba(255,255,255,.9);border-radius:3px}
.frame[hidden]{display:none}
@media (prefers-color-scheme:dark){.bar,.bar button,.bar select{background:#1d2430;color:#e8ebf0}}
`;
