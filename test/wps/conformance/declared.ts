/// <reference types="et-jsapi-declare" />
import type * as Own from '../../../src/host/wps/et-types';
import type * as Shell from '../../../src/wps-shell/pane-types';

/** Compiles only when the vendor's type has every member that ours asks for, with a shape that fits. */
type Has<Ours, Theirs extends Ours> = Theirs extends Ours ? true : never;

export type Conformance = readonly [
  Has<Own.EtFont, Et.Font>,
  Has<Own.EtInterior, Et.Interior>,
  Has<Own.EtBorder, Et.Border>,
  Has<Own.EtBorders, Et.Borders>,
  Has<Own.EtFormatCondition, Et.FormatCondition>,
  Has<Own.EtFormatConditions, Et.FormatConditions>,
  Has<Own.EtRange, Et.Range>,
  Has<Own.EtPageSetup, Et.PageSetup>,
  Has<Own.EtSeries, Et.Series>,
  Has<Own.EtDataLabels, Et.DataLabels>,
  Has<Own.EtSeriesCollection, Et.SeriesCollection>,
  Has<Own.EtAxis, Et.Axis>,
  Has<Own.EtAxes, Et.Axes>,
  Has<Own.EtChartGroups, Et.ChartGroups>,
  Has<Own.EtChart, Et.Chart>,
  Has<Own.EtChartObjects, Et.ChartObjects>,
  Has<Own.EtShapes, Et.Shapes>,
  Has<Own.EtSheets, Et.Sheets>,
  Has<Own.EtSheet, Et.Worksheet>,
  Has<Own.EtNames, Et.Names>,
  Has<Own.EtWindow, Et.Window>,
  Has<Own.EtBook, Et.Workbook>,
  Has<Own.EtBooks, Et.Workbooks>,
  Has<Own.EtApplication, Et.Application>,
  Has<Own.EtAddIn, typeof Application>,
  Has<Shell.EtPaneRoot, typeof Application>,
];
