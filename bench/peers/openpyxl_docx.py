import docx

import slice_shared as shared

projects, budget, spent = shared.report_sheet()
document = docx.Document()
document.add_heading(shared.TITLE, 1)
document.add_paragraph(shared.sentence(projects, budget, spent))
# The table's grid of cells is asked for once: asking for row.cells of each row is known to be far slower.
table = document.add_table(rows=len(projects) + 1, cols=4)
table.style = 'Table Grid'
cells = iter(table._cells)
for text in shared.HEADS:
    next(cells).text = text
for row in shared.rows_of(projects):
    for text in row.values():
        next(cells).text = text
document.save(shared.path('narrative.docx'))
