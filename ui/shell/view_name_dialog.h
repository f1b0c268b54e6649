// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <functional>

class InkLabel;
class QLineEdit;
class QPushButton;

/// Asks what a saved view shall be called. Open it with open(); it deletes itself.
class ViewNameDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose {
        Save,  ///< a name that is taken replaces the view that has it
        Rename ///< a name that is taken is refused
    };

    /// `name` is proposed; `isTaken` says of a name whether another view has it.
    ViewNameDialog(Purpose purpose, const QString &name, std::function<bool(const QString &)> isTaken, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    void judge();

    const Purpose m_purpose;
    const std::function<bool(const QString &)> m_isTaken;
    QLineEdit *m_field;
    InkLabel *m_note;
    QPushButton *m_confirm;
};
