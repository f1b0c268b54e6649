// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/key_value_model.h"

#include <QListView>
#include <QTimer>

/// A list of keys and values, 24 px a row, for a screen reader too; as high as its rows: what is around it scrolls. Long
/// values are elided in the middle, their tooltip is the whole of it. A remark without room beside its value stands below. Ctrl+C copies the current row's value, a click on
/// the sign of an id does; a click or Enter shows what is hidden.
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
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    void copyValue();
    void showCurrent();

    KeyValueModel *m_rows;
    int m_height = 0; ///< of all rows, at the present width and font
    QTimer m_done; ///< runs while a tick stands in the place of a copy sign
};
