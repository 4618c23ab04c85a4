import os

import docxtpl

import slice_shared as shared

projects, budget, spent = shared.report_sheet()
template = docxtpl.DocxTemplate(os.path.join(os.path.dirname(__file__), '..', 'out', 'docxtpl.docx'))
template.render({
    'title': shared.TITLE,
    'sentence': shared.sentence(projects, budget, spent),
    'rows': shared.rows_of(projects),
})
template.save(shared.path('narrative.docx'))
