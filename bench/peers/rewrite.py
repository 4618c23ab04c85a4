"""Opens a workbook with openpyxl, adds a sheet with a table, and saves: rewrite.py <in> <out>."""
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1], keep_vba=True)
sheet = workbook.create_sheet('绩效自评汇总')
sheet.append(['项目名称', '支出数'])
sheet.append(['窗口服务运行经费', 30])
workbook.save(sys.argv[2])
