"""Runs a Python program and writes what it used, as usage.cjs does for Node."""
import json
import os
import resource
import runpy
import sys

target = sys.argv[1]
sys.argv = sys.argv[1:]
sys.path.insert(0, os.path.dirname(os.path.abspath(target)))
try:
    runpy.run_path(target, run_name='__main__')
finally:
    used = resource.getrusage(resource.RUSAGE_SELF)
    peak = used.ru_maxrss * 1024
    try:
        with open('/proc/self/status') as status:
            peak = [int(line.split()[1]) * 1024 for line in status if line.startswith('VmHWM')][0]
    except OSError:
        pass
    with open(os.environ['BENCH_USAGE'], 'w') as out:
        json.dump({'cpu': (used.ru_utime + used.ru_stime) * 1000, 'peak': peak}, out)
