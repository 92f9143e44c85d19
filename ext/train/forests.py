"""Forests over rows of integers: gradient boosting, by LightGBM."""
import lightgbm
import numpy as np

import weights

COMMON = dict(learning_rate=.03, min_child_samples=30, subsample=.8, subsample_freq=1, colsample_bytree=.6,
              reg_lambda=5, verbose=-1, random_state=1, n_jobs=1, deterministic=True, force_row_wise=True)
TASKS = {"story": dict(n_estimators=200, num_leaves=6, min_child_samples=20, colsample_bytree=.5),
         "party": dict(n_estimators=250, num_leaves=7),
         "domain": dict(n_estimators=120, num_leaves=8, min_child_samples=20)}


def train(task, data, folder):
    """Write the forest of TASK into FOLDER; returns the number of its nodes."""
    rows, labels, importance = data
    model = lightgbm.LGBMClassifier(**{**COMMON, **TASKS[task]})
    model.fit(np.array(rows), labels, sample_weight=importance)
    trees = [weights.nodes_of(t["tree_structure"]) for t in model.booster_.dump_model()["tree_info"]]
    weights.write_forest(folder, task, "trained on %d examples" % len(rows), trees, 0)
    return sum(map(len, trees))
