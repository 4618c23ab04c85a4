// Function commands of an add-in that do next to nothing.

let running = 0;

/** Writes how many commands were under way at once into A1 of a sheet of its own. */
async function write(name: string): Promise<void> {
  running++;
  await Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    await workbook.context.sync();
    const found = sheet.isNullObject ? workbook.worksheets.add(name) : sheet;
    found.getRange('A1').values = [[running]];
    found.activate();
    await workbook.context.sync();
  });
  running--;
}

const command = (name: string) => (event: Office.AddinCommands.Event) => {
  void write(name).finally(() => {
    event.completed();
  });
};

Office.actions.associate('checkWorkbook', command('checked'));
Office.actions.associate('generateReport', command('generated'));
// The library takes commands only once a page has asked whether it is ready.
void Office.onReady();
