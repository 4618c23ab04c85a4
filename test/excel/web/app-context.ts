import type { EmulatedExcel } from '../emulated-excel';
import { requirementMatrix } from '../requirement-sets';

/** Settings of the document as they travel: key and JSON text. */
export type DocumentSettings = readonly (readonly [key: string, json: string])[];

/** What tells one frame of an add-in from another. */
export interface FrameIdentity {
  /** Of the conversation: settings are cached by it, so a new one for every frame. */
  readonly conversation: string;
  /** Of the add-in in this workbook. */
  readonly appId: string;
  /** Address of the host's page without path. */
  readonly hostOrigin: string;
}

const EXCEL_WEB = 16;
const READ_WRITE = 1;
const READ_ONLY = 0;
/** Pixels of the window that dialogs are centred in. */
const WINDOW = { width: 1366, height: 768 };

/** The name that a frame must bear before it is put into the page: it tells the library where it stands. */
export function frameName({ conversation, appId, hostOrigin }: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: appId,
    hostInfo: `Excel$Web$16.00$zh-CN$${conversation}$$$0`,
    xdmInfo: `${conversation}|${appId}|${hostOrigin}`,
    serializerVersion: '1',
  });
}

/** What Excel answers to a page that starts: who hosts it, which document, which requirement sets. */
export function appContext(
  excel: EmulatedExcel,
  { conversation, appId, hostOrigin }: FrameIdentity,
  settings: DocumentSettings,
): object {
  const { fileName, isReadOnly } = excel.book.options;
  return {
    _id: appId,
    _appInstanceId: appId,
    _appName: EXCEL_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: `${hostOrigin}/documents/${encodeURIComponent(fileName)}`,
    _clientMode: isReadOnly ? READ_ONLY : READ_WRITE,
    _settings: settings,
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: conversation,
    _requirementMatrix: requirementMatrix(excel),
    _hostFullVersion: '16.0.99999.0',
    _clientWindowWidth: WINDOW.width,
    _clientWindowHeight: WINDOW.height,
    _appDomains: [hostOrigin],
    _initialDisplayMode: 0,
  };
}
