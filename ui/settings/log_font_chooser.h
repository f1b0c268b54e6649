// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QFontComboBox;
class QLabel;
class QPushButton;

/// Family and size of the log's font, some lines of a log in it, and the way back to the system's.
class LogFontChooser : public QWidget
{
    Q_OBJECT

public:
    explicit LogFontChooser(QWidget *parent);

    /// Settings::Key::LogFont. Emits nothing.
    void choose(const QString &stored);

Q_SIGNALS:
    void chosenByPerson(const QString &stored); ///< empty for the system's

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void give();
    void showSize(double points);

    QFontComboBox *m_family;
    QComboBox *m_size;
    QPushButton *m_system;
    QLabel *m_preview;
    QString m_stored;
};
