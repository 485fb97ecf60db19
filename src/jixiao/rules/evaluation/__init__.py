"""Rules of the family 部门评价报告."""
