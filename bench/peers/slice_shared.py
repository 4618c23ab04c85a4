"""What both Python entries of the slice share: reading with openpyxl, proving totals, writing the report sheet."""
import os
import sys

import openpyxl
from openpyxl.styles import Border, Font, Side

SHEET = '2019年项目支出'
FIRST = 4
HEADS = ['项目名称', '预算数（万元）', '支出数（万元）', '执行率']
TITLE = '项目支出绩效自评报告'
INPUT, FOLDER = sys.argv[1], sys.argv[2]
THIN = Side(style='thin')
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def path(name):
    return os.path.join(FOLDER, name)


def report_sheet():
    """Cached values are read apart: a workbook loaded with them would be saved without its formulas."""
    values = openpyxl.load_workbook(INPUT, data_only=True, read_only=True)
    projects, total = [], None
    for row in values[SHEET].iter_rows(min_row=FIRST, values_only=True):
        if row[0] == '合计':
            total = row
            break
        projects.append((row[1], row[4], row[5], row[5] / row[4]))
    for field, column in ((1, 4), (2, 5)):
        amount = sum(project[field] for project in projects)
        if not abs(amount - total[column]) < 0.005:
            raise ValueError('total %s' % amount)
    workbook = openpyxl.load_workbook(INPUT)
    sheet = workbook.create_sheet('绩效自评汇总')
    for letter, width in zip('ABCD', (40, 16, 16, 12)):
        sheet.column_dimensions[letter].width = width
    sheet.append([TITLE])
    sheet['A1'].font = Font(bold=True, size=18)
    sheet.append(HEADS)
    bold = Font(bold=True)
    for cell in sheet[2]:
        cell.font = bold
        cell.border = BORDER
    formats = (None, '#,##0.00', '#,##0.00', '0.00%')
    for project in projects + [('合计', total[4], total[5], total[5] / total[4])]:
        sheet.append(project)
        for cell, form in zip(sheet[sheet.max_row], formats):
            cell.border = BORDER
            if form:
                cell.number_format = form
    workbook.save(path('report.xlsx'))
    return projects, total[4], total[5]


def sentence(projects, budget, spent):
    return '本年度共有项目%d个，预算%.2f万元，支出%.2f万元，执行率%.2f%%。' % (
        len(projects), budget, spent, spent / budget * 100)


def rows_of(projects):
    return [dict(name=name, budget='%.2f' % budget, spent='%.2f' % spent, rate='%.2f%%' % (rate * 100))
            for name, budget, spent, rate in projects]
