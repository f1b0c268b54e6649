// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QString>
#include <vector>

/// One row: what it is, and what it is for this job.
struct KeyValue
{
    enum class Kind {
        Plain,
        Id,     ///< in the fixed font, with a sign that copies it
        Secret, ///< an id of a person: shown after a click
    };

    QString key;
    QString value;
    Kind kind = Kind::Plain;
    QString tooltip = {}; ///< beside the full value
    QString chip = {};    ///< what is remarkable about the value, before it: `2e-5 in v6`
    QStringList shortChips = {}; ///< what is shown of it: the first that has room

    bool operator==(const KeyValue &) const = default;
};

class KeyValueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ValueRole = Qt::UserRole, ///< as it is, also while it is not shown
        ShownRole,                ///< one line, as it is shown
        KindRole,
        ChipsRole, ///< a list: the first that has room is shown
        IsHiddenRole, ///< a secret that nobody asked for
        IsCopiedRole, ///< was put onto the clipboard a moment ago
    };

    using QAbstractListModel::QAbstractListModel;

    /// Changes only what differs: a selection stays while the rows keep their keys.
    void setRows(const std::vector<KeyValue> &rows);
    void reveal(int row);
    void setCopied(int row); ///< −1 for none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    bool isHidden(int row) const;
    QString shown(int row) const;
    void changed(int row);

    std::vector<KeyValue> m_rows;
    std::vector<QString> m_revealed; ///< keys
    int m_copied = -1;
};
