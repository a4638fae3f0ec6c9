# Lo que dicen los correos sobre cuentas.

hello = Hola, { $name }:

invitation =
    .subject =
        { $role ->
            [owner] Te invitan a dirigir la consulta
           *[coach] Te invitan como coach
        }
    .preview = Elige una contraseña y ya está.
    .lead = Elige una contraseña y tu cuenta estará lista.
    .open =
        { $role ->
            [owner] Te invitan a dirigir la consulta. Abre este enlace y elige una contraseña:
           *[coach] Te invitan como coach. Abre este enlace y elige una contraseña:
        }
    .button = Elegir una contraseña
    .lifetime =
        { $days ->
            [one] Sirve una vez, durante { $days } día. Después, pide un enlace de acceso.
           *[other] Sirve una vez, durante { $days } días. Después, pide un enlace de acceso.
        }
    .reason = Recibes este correo porque alguien que dirige esta consulta escribió tu dirección. Si no sabes nada de esto, no hagas nada.

password-changed =
    .subject = Tu contraseña ha cambiado
    .preview = Cuándo: { $when }.
    .lead = Tu contraseña ha cambiado: { $when }. En los demás dispositivos se ha cerrado la sesión.
    .advice = Si fuiste tú, no hay nada que hacer. Si no, pide un enlace de acceso a esta dirección, entra con él y pon enseguida una contraseña nueva.
    .reason = Recibes este correo porque tienes una cuenta aquí.

second-factor-changed =
    .subject =
        { $change ->
            [on] El acceso en dos pasos está activado
            [reset] Se ha restablecido tu acceso en dos pasos
            [code-used] Se ha usado un código de recuperación
            [codes-renewed] Tienes códigos de recuperación nuevos
           *[off] El acceso en dos pasos está desactivado
        }
    .preview =
        { $change ->
            [code-used] Cuándo: { $when }.
            [codes-renewed] Cuándo: { $when }.
           *[off] Desde: { $when }.
        }
    .lead =
        { $change ->
            [on] Desde { $when }, al entrar se te pide un código de tu aplicación de autenticación. Guarda los códigos de recuperación donde los encuentres sin el teléfono.
            [reset] Quien dirige la consulta lo desactivó: { $when }. Puedes entrar sin la aplicación. Vuelve a activarlo cuando tengas una nueva.
            [code-used]
                Un código de recuperación sustituyó a tu aplicación: { $when }. { $left ->
                    [one] Queda { $left } código.
                   *[other] Quedan { $left } códigos.
                }
            [codes-renewed] Creaste códigos de recuperación nuevos: { $when }. Los anteriores ya no valen; guarda los nuevos donde los encuentres sin el teléfono.
           *[off] Desde { $when }, basta tu contraseña para entrar.
        }
    .advice = Si no sabes nada de esto, pon enseguida una contraseña nueva y habla con quien dirige la consulta.
    .reason = Recibes este correo porque tienes una cuenta aquí.

sign-in-link =
    .subject = Tu enlace de acceso
    .lifetime =
        { $minutes ->
            [one] Sirve una vez, durante { $minutes } minuto.
           *[other] Sirve una vez, durante { $minutes } minutos.
        }
    .lead = Pulsa el botón para entrar.
    .open = Abre este enlace para entrar:
    .button = Entrar
    .not-you = Si no lo pediste, no hagas nada. Sin este enlace no entra nadie.
    .reason = Recibes este correo porque alguien pidió un enlace de acceso para tu dirección.
