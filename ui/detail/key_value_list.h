// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QString>
#include <vector>

/// One row: what it is, and what it is for this job.
struct KeyValue
{
    QString key;
    QString value;
    bool isVerbatim = false; ///< the service's own key: drawn in the fixed font
    QString tooltip = {};    ///< beside the full value

    bool operator==(const KeyValue &) const = default;
};

class KeyValueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ValueRole = Qt::UserRole, VerbatimRole };

    using QAbstractListModel::QAbstractListModel;

    /// Changes only what differs: a selection stays while the rows keep their keys.
    void setRows(const std::vector<KeyValue> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<KeyValue> m_rows;
};

/// A list of keys and values, 24 px a row, for a screen reader too. Long values are elided in the middle, their tooltip
/// is the whole of it, and Ctrl+C copies the current row's value.
class KeyValueList : public QListView
{
    Q_OBJECT

public:
    /// `name` is what screen readers call the list.
    explicit KeyValueList(const QString &name, QWidget *parent = nullptr);

    void setRows(const std::vector<KeyValue> &rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copyValue() const;

    KeyValueModel *m_rows;
};
