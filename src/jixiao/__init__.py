"""jixiao: score, review and export self-evaluation forms of project spending (项目支出绩效自评表)."""
