// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"

#include <QWidget>
#include <optional>
#include <vector>

class InkLabel;
class QHBoxLayout;
class QToolButton;
class RunChip;
class RunSet;

/// The runs of a set in a row, and the way to add one. What a person does here changes the set; the row follows it.
class RunChips : public QWidget
{
    Q_OBJECT

public:
    /// `runs` must outlive the row.
    RunChips(RunSet &runs, QWidget *parent);
    ~RunChips() override;

    const std::vector<RunChip *> &chips() const { return m_chips; }
    QToolButton *addButton() const { return m_add; }
    /// Tab comes from this widget to the chips, then to the button that adds one.
    void followTab(QWidget *before);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void addWanted();
    void openWanted(const JobKey &key);
    void pointed(std::optional<size_t> run); ///< at this run; nothing when the pointer or the focus leaves

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void refresh();
    RunChip *makeChip(const JobKey &key);
    std::optional<size_t> placeOf(const RunChip *chip) const;
    void moveBy(const RunChip *chip, int by);
    void dragTo(RunChip *chip, int x);
    void passFocusFrom(size_t place);
    void removeRun(const JobKey &key);
    void renewLook();
    void fitCaption();

    RunSet &m_runs;
    std::vector<RunChip *> m_chips; ///< in the order of the runs
    QHBoxLayout *m_row;
    QToolButton *m_add;
    InkLabel *m_caption;
};
