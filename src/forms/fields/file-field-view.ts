import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../../i18n/format.js';
import type { FileField } from '../definition.js';
import { kindNames } from '../../i18n/kind-format.js';
import { describedBy, groupFrame } from '../field-frame-view.js';
import { sizeText } from '../../i18n/size-format.js';
import type { FieldProps, FileProgress, FormContext } from '../field-props.js';
import { words } from '../words-view.js';

function fileView(file: FileProgress, path: string, { lang, strings, actions }: FormContext): TemplateResult {
  const { key, name, size, part, isReady, error } = file;
  const isMoving = part !== undefined && !isReady && !error;
  const percent = formatNumber(lang, part ?? 0, { style: 'percent' });
  return html`<li class="file${error ? ' wrong' : ''}" part="file">
    <span class="file-name">${words(name)} <span class="hint">${words(sizeText(size, lang))}</span></span>
    ${error ? html`<span class="error">${words(error)}</span>` : nothing}
    ${isMoving ? html`<progress max="1" value=${part} aria-label=${strings.fileSending(percent)}></progress>` : nothing}
    ${isReady ? html`<span class="hint">${words(strings.fileReady)}</span>` : nothing}
    <button
      type="button"
      class="link"
      part="button remove"
      aria-label=${isMoving ? strings.cancelFile(name) : strings.removeFile(name)}
      @click=${() => actions.removeFile(path, key)}
    >
      ${words(isMoving ? strings.stopOne : strings.removeOne)}
    </button>
  </li>`;
}

/** Files: a native control, which works by keyboard, in a place where they can be dropped. Limits stand before it. */
export function fileFieldView(props: FieldProps<FileField>, context: FormContext) {
  const { id, path, field, error, isRequired } = props;
  const { strings, lang, actions } = context;
  const files = context.files(path);
  const take = (list: FileList | null | undefined) => list?.length && actions.addFiles(path, [...list]);
  const mark = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    (event.currentTarget as Element).classList.toggle('over', isOver);
  };
  const onDrop = (event: DragEvent) => {
    mark(event, false);
    take(event.dataTransfer?.files);
  };
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    take(input.files);
    input.value = '';
  };
  const limits = [
    strings.fileLimits(field.maxFiles, sizeText(field.maxBytes, lang)),
    field.accept.length ? strings.fileTypes(kindNames(field.accept, strings)) : '',
  ].join(' ');
  const isFull = files.filter((file) => !file.error).length >= field.maxFiles;
  return groupFrame(
    props,
    context,
    html`<div
        class="drop"
        part="drop"
        @dragover=${(event: DragEvent) => mark(event, true)}
        @dragleave=${(event: DragEvent) => mark(event, false)}
        @drop=${onDrop}
      >
        <label for=${id} part="label">${words(strings.chooseFiles)}</label>
        <input
          id=${id}
          type="file"
          name=${path}
          accept=${field.accept.join(',') || nothing}
          ?multiple=${field.maxFiles > 1}
          ?disabled=${isFull}
          ?required=${isRequired && !files.length}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy(props, `${id}-limits`)}
          @change=${onChange}
        />
        <span class="hint" aria-hidden="true">${words(strings.dropFiles)}</span>
      </div>
      ${
        files.length
          ? html`<ul class="files" part="files" role="list">
              ${repeat(
                files,
                ({ key }) => key,
                (file) => fileView(file, path, context),
              )}
            </ul>`
          : nothing
      }`,
    html`<p class="hint" id="${id}-limits">${words(limits)}</p>`,
  );
}
