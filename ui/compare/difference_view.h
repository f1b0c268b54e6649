// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/difference_model.h"

#include <QTreeView>

class DifferenceHeader;

/// The difference table: parameters in the first column, which stays while the runs scroll, and a column for each run. The
/// runs share the width evenly. Ctrl+C copies the value of the current cell.
class DifferenceView : public QTreeView
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /// Only a DifferenceModel.
    void setModel(QAbstractItemModel *model) override;
    QModelIndex indexAt(const QPoint &place) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void reset() override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The pointer is above the column of this run, or its name; −1 when it is above none.
    void columnHovered(int run);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    bool isScrolledAside() const;
    void hover(int section);
    void fitColumns();

    DifferenceHeader *m_header;
    int m_hovered = -1;
};
