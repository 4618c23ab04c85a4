import { LifecycleStages, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { defaultTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';

/** A spreadsheet component in a container. */
export interface UniverParts {
  readonly api: FUniver;
  dispose(): void;
}

/**
 * Starts the spreadsheet without its own calculation: formulas are computed by the file host alone, so that what is
 * shown, checked and saved is one and the same number. Of its controls only those stay that change values.
 */
export function createUniver(container: HTMLElement, isDark: boolean): UniverParts {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: isDark,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zhCN },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    headerMenu: false,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return {
    api: FUniver.newAPI(univer),
    dispose: () => {
      univer.dispose();
    },
  };
}

/** Resolves when the spreadsheet has drawn itself and takes keys: what is typed earlier gets lost. */
export function untilDrawn(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) {
      resolve();
      return;
    }
    const listener = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      listener.dispose();
      resolve();
    });
  });
}
