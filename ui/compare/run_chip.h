// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"

#include <QAbstractButton>
#include <optional>

class QToolButton;
struct Tokens;

/// One run above the chart: a piece of its line, its name, whether it is the baseline, its status, and a way to take it
/// out. Pressing it makes it the baseline. Dragged sideways it changes its place among the others; so it does by
/// Ctrl+Left and Ctrl+Right, and Delete takes it out.
class RunChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RunChip(QWidget *parent);

    /// `place` is its sign.
    void setRun(const ComparedRun &run, size_t place, bool isBaseline);
    const JobKey &key() const { return m_key; }
    QToolButton *removeButton() const { return m_remove; }

    /// As much of the name as there is room for: cut at its front, as its end tells the run from the others.
    QString shownName() const;
    /// The baseline says so in a word, as long as its name has room beside it; else its ground does.
    bool hasTag() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void baselineWanted();
    void removeWanted();
    void openWanted();
    void moveWanted(int by);
    void draggedTo(int x); ///< the middle of the chip, in the parent's pixels
    void pointed(bool isPointed); ///< by pointer, or by Tab

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int bareWidth() const;
    int tagWidth() const;
    int tightName() const;
    bool hasSign() const;
    int roomForName() const;
    void paintTag(QPainter *painter, QRectF tag, const Tokens &tokens) const;
    void placeRemove();
    void renewLook();

    JobKey m_key;
    QString m_name;
    QString m_shortName;
    QString m_statusWord;
    JobStatus m_status = JobStatus::Other;
    std::optional<double> m_fraction;
    size_t m_place = 0;
    bool m_isBaseline = false;
    bool m_isFile = false;
    QToolButton *m_remove;
    std::optional<QPoint> m_pressed; ///< where the button went down, global
    bool m_isDragged = false;
};
