// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QWidget>
#include <functional>

class DifferenceModel;
class DifferenceView;
class InkLabel;
class ElidedLabel;
class QCheckBox;
class QPushButton;
class RunSet;

/// The difference table with what it says at a glance above it.
class DifferencePane : public QWidget
{
    Q_OBJECT

public:
    /// `runs` must outlive the pane; `now` gives the program's clock.
    DifferencePane(const RunSet &runs, std::function<QDateTime()> now, QWidget *parent);

    DifferenceModel *model() const { return m_model; }
    DifferenceView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copy();
    void renewLook();

    DifferenceModel *m_model;
    InkLabel *m_title;
    ElidedLabel *m_summary;
    QCheckBox *m_onlyDiffering;
    QPushButton *m_copy;
    DifferenceView *m_view;
    QWidget *m_strip;
};
