// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/key_value_model.h"

#include "plain_text.h"

#include <algorithm>

void KeyValueModel::setRows(const std::vector<KeyValue> &rows)
{
    const bool isSameShape = std::ranges::equal(rows, m_rows, {}, &KeyValue::key, &KeyValue::key);
    if (!isSameShape) {
        beginResetModel();
        m_rows = rows;
        m_revealed.clear();
        m_copied = -1;
        endResetModel();
        return;
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == m_rows[row])
            continue;
        // Another person's id is another secret.
        if (rows[row].value != m_rows[row].value)
            std::erase(m_revealed, rows[row].key);
        m_rows[row] = rows[row];
        changed(int(row));
    }
}

void KeyValueModel::reveal(int row)
{
    if (!isHidden(row))
        return;
    m_revealed.push_back(m_rows[size_t(row)].key);
    changed(row);
}

void KeyValueModel::setCopied(int row)
{
    const int before = std::exchange(m_copied, row);
    for (const int one : {before, row})
        changed(one);
}

void KeyValueModel::changed(int row)
{
    if (row >= 0 && row < rowCount())
        Q_EMIT dataChanged(index(row), index(row));
}

bool KeyValueModel::isHidden(int row) const
{
    const KeyValue &entry = m_rows[size_t(row)];
    return entry.kind == KeyValue::Kind::Secret && std::ranges::find(m_revealed, entry.key) == m_revealed.end();
}

QString KeyValueModel::shown(int row) const
{
    return isHidden(row) ? tr("Show", "a hidden value: a button") : oneLine(m_rows[size_t(row)].value);
}

int KeyValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant KeyValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int number = index.row();
    const KeyValue &row = m_rows[size_t(number)];
    switch (role) {
    case Qt::DisplayRole: return oneLine(row.key);
    case Qt::AccessibleTextRole:
        if (row.chip.isEmpty())
            return tr("%1 %2", "key, value: read aloud").arg(oneLine(row.key), shown(number));
        return tr("%1 %2, %3", "key, value, remark: read aloud").arg(oneLine(row.key), shown(number), row.chip);
    case Qt::ToolTipRole:
        if (isHidden(number))
            return tr("Click to show");
        if (!row.chip.isEmpty())
            return plainTooltip(tr("%1\n%2", "value, remark").arg(row.value, row.chip));
        return plainTooltip(row.tooltip.isEmpty() ? row.value : row.tooltip);
    case ValueRole: return row.value;
    case ShownRole: return shown(number);
    case KindRole: return int(row.kind);
    case ChipsRole: return row.shortChips.isEmpty() && !row.chip.isEmpty() ? QStringList(row.chip) : row.shortChips;
    case IsHiddenRole: return isHidden(number);
    case IsCopiedRole: return number == m_copied;
    default: return {};
    }
}
