// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

/// One quiet sentence in the log's tool bar, elided with the whole as tool tip, and at most one button. Also said to
/// assistive technology. It stays until another takes its place.
class LogMessage : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Plain, Problem };

    explicit LogMessage(QWidget *parent = nullptr);

    /// An empty sentence clears.
    void say(const QString &sentence, Tone tone = Tone::Plain);
    /// With a button that does `action` and clears.
    void offer(const QString &sentence, const QString &button, std::function<void()> action);
    QString sentence() const { return m_sentence; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed(); ///< the sentence is another one, or none

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &sentence);
    void elide();

    QLabel *m_label;
    QPushButton *m_button;
    QString m_sentence;
    Tone m_tone = Tone::Plain;
    std::function<void()> m_action;
};
