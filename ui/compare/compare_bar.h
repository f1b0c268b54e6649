// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compare/compared_run.h"

#include <QWidget>

class ElidedLabel;
class QToolButton;

/// The top bar of the compare page: back, what is compared, and what can be taken away as a file.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget *parent);

    void setRuns(const std::vector<ComparedRun> &runs);
    /// `3 runs of qwen3-14b`; of several models only how many.
    static QString wordsOf(const std::vector<ComparedRun> &runs);
    void saySaved(const QString &file);
    void sayProblem(const QString &problem); ///< a sentence of the system
    void clearNote();
    QToolButton *lastButton() const { return m_export; }

Q_SIGNALS:
    void leaveWanted();
    void pngWanted();
    void svgWanted();
    void csvWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renewLook();

    QToolButton *m_back;
    ElidedLabel *m_words;
    ElidedLabel *m_note; ///< what became of an export
    QToolButton *m_export;
};
