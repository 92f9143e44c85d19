"""What the engine asks its models about articles: records of build/tools/features."""
import subprocess
import numpy as np

NAME, STORY, PARTY, DOMAIN, KIND, LOOK = range(6)


class Question:
    __slots__ = "task starts start end candidate features row".split()


def ask(program, articles):
    """[[Question, ...], ...]: for each of ARTICLES what PROGRAM (build/tools/features) prints."""
    paths = "".join(a.path + "\n" for a in articles)
    out = subprocess.run([program], input=paths.encode(), capture_output=True, check=True).stdout
    words = np.frombuffer(out, dtype=np.uint32)
    asked = [[] for _ in articles]
    at = 0
    while at < len(words):
        file, task, starts, start, end, size, count, columns = map(int, words[at:at + 8])
        at += 8
        q = Question()
        q.task, q.starts, q.start, q.end = task, starts, start, end
        q.candidate = out[at * 4:at * 4 + size].decode("utf-8", "replace")
        at += (size + 3) // 4
        q.features = words[at:at + count]
        at += count
        q.row = words[at:at + columns].view(np.int32)
        at += columns
        asked[file].append(q)
    return asked
